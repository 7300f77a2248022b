package dev.newslog.bench.read;

import dev.newslog.bench.contest.ContestFailedException;
import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.RequestOptions;

/// What a reader asks, without any coding of the answer, and what the answer must be.
///
/// @param address with its host
/// @param status of the answer
record Request(String address, RequestOptions options, int status) {

    private static final int OK = 200;
    private static final int NOT_MODIFIED = 304;

    /// For what is there.
    static Request of(String address) {
        return new Request(address, new RequestOptions().setAbsoluteURI(address), OK);
    }

    /// For what the reader has already.
    ///
    /// @param entityTag as the header has it
    static Request again(String address, String entityTag) {
        RequestOptions options = new RequestOptions().setAbsoluteURI(address).putHeader("If-None-Match", entityTag);
        return new Request(address, options, NOT_MODIFIED);
    }

    /// Done when its answer was read; fails where its status is another.
    Future<HttpClientResponse> send(HttpClient http) {
        return http.request(options)
                .compose(connected -> connected.send())
                .compose(answer -> answer.body().compose(body -> expected(answer, body)));
    }

    private Future<HttpClientResponse> expected(HttpClientResponse answer, Buffer body) {
        return answer.statusCode() == status
                ? Future.succeededFuture(answer)
                : Future.failedFuture(
                        new ContestFailedException("%s answered %d: %s".formatted(address, answer.statusCode(), body)));
    }
}
