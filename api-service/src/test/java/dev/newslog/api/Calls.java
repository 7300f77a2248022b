package dev.newslog.api;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;

import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;

/// Requests as clients send them, and what is true of every problem.
final class Calls {

    private Calls() {}

    /// As this client, whose password is its name.
    static RequestSpecification as(String client) {
        return as(client, client);
    }

    static RequestSpecification as(String client, String password) {
        return given().auth().preemptive().basic(client, password);
    }

    static void assertProblem(Response answer, int status, String detail) {
        answer.then()
                .statusCode(status)
                .contentType("application/problem+json")
                .header("Cache-Control", "no-store")
                .body("status", equalTo(status))
                .body("type", startsWith("/problems/"))
                .body("instance", startsWith("/"))
                .body("detail", containsString(detail));
    }
}
