package dev.newslog.bench.ingest;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import java.net.URI;
import java.util.Base64;

/// The request by which a document is submitted.
public final class Submission {

    /// The status of one that was taken.
    public static final int ACCEPTED = 202;

    private Submission() {}

    /// A request with the credentials of a client whose password is its name.
    public static RequestOptions to(URI articles, String client) {
        String credentials = Base64.getEncoder().encodeToString((client + ':' + client).getBytes(UTF_8));
        return new RequestOptions()
                .setMethod(HttpMethod.POST)
                .setAbsoluteURI(articles.toString())
                .putHeader("Content-Type", "application/json")
                .putHeader("Authorization", "Basic " + credentials);
    }
}
