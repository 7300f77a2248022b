package dev.newslog.api;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.RestAssured;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;

/// An answer as it came over the wire: no client decoded it, followed it or left anything out.
///
/// @param bytes of the body, each as one character
record RawAnswer(int status, List<String> headers, String bytes) {

    private static final String END = "\r\n\r\n";

    /// @param headers as in `Accept: text/plain`
    static RawAnswer get(String path, String... headers) {
        return to("GET", path, headers);
    }

    static RawAnswer head(String path, String... headers) {
        return to("HEAD", path, headers);
    }

    private static RawAnswer to(String method, String path, String... headers) {
        String request = method + " " + path + " HTTP/1.1\r\nHost: news.example\r\nConnection: close\r\n"
                + Arrays.stream(headers).map(header -> header + "\r\n").collect(Collectors.joining()) + "\r\n";
        try (Socket socket = new Socket("localhost", RestAssured.port)) {
            socket.getOutputStream().write(request.getBytes(UTF_8));
            return of(new String(socket.getInputStream().readAllBytes(), ISO_8859_1));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static RawAnswer of(String answer) {
        int end = answer.indexOf(END);
        List<String> head = List.of(answer.substring(0, end).split("\r\n", -1));
        return new RawAnswer(
                Integer.parseInt(head.getFirst().split(" ", -1)[1]),
                head.subList(1, head.size()),
                answer.substring(end + END.length()));
    }

    /// The value of a header, which must not stand twice; null where it is not there.
    @Nullable
    String header(String name) {
        List<String> values = headers.stream()
                .filter(header -> header.regionMatches(true, 0, name + ":", 0, name.length() + 1))
                .map(header -> header.substring(name.length() + 1).strip())
                .toList();
        assertThat(values).as(name).hasSizeLessThan(2);
        return values.isEmpty() ? null : values.getFirst();
    }

    byte[] body() {
        return bytes.getBytes(ISO_8859_1);
    }

    /// The body as a reader has it.
    String text() {
        try {
            return header("Content-Encoding") == null
                    ? new String(body(), UTF_8)
                    : new String(new GZIPInputStream(new ByteArrayInputStream(body())).readAllBytes(), UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
