package dev.newslog.api;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;

import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.ArrayList;
import java.util.List;

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

    /// What a field of all items is, on all pages from there on.
    static List<String> walk(String start, String field) {
        List<String> seen = new ArrayList<>();
        String next = start;
        while (next != null) {
            Response answer = given().urlEncodingEnabled(false).get(next);
            seen.addAll(answer.jsonPath().getList("items." + field, String.class));
            next = answer.jsonPath().getString("next");
            assertThat(answer.header("Link")).isEqualTo(next == null ? null : "<" + next + ">; rel=\"next\"");
        }
        return seen;
    }
}
