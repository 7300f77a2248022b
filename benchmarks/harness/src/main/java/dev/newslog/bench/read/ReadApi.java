package dev.newslog.bench.read;

import dev.newslog.bench.contest.ContestFailedException;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;

/// Asks a server of articles one thing at a time: what must be known before anything is measured.
final class ReadApi implements AutoCloseable {

    private static final int OK = 200;

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final String articles;

    /// @param server where it answers
    ReadApi(URI server) {
        this.articles = server.resolve("/articles").toString();
    }

    /// The address of all articles.
    String articles() {
        return articles;
    }

    HttpResponse<byte[]> get(String address) {
        try {
            return http.send(HttpRequest.newBuilder(URI.create(address)).build(), BodyHandlers.ofByteArray());
        } catch (IOException failed) {
            throw new ContestFailedException(address + " does not answer", failed);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new ContestFailedException("stopped", stopped);
        }
    }

    /// A page of a list of articles.
    ListPage list(String address) {
        HttpResponse<byte[]> answer = get(address);
        if (answer.statusCode() != OK) {
            throw new ContestFailedException(address + " answered " + answer.statusCode());
        }
        try {
            return ListPage.of(answer.body());
        } catch (IOException noList) {
            throw new ContestFailedException(address + " answered no list", noList);
        }
    }

    @Override
    public void close() {
        http.close();
    }
}
