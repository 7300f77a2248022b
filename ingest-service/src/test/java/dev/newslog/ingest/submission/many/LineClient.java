package dev.newslog.ingest.submission.many;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Queue;
import org.jspecify.annotations.Nullable;

/// A client that reads answers while it still sends lines, as HTTP/1.1 lets it (RFC 9112, section 7.1).
final class LineClient implements AutoCloseable {

    private static final int PATIENCE_MILLIS = 20_000;

    private final Socket socket;
    private final OutputStream out;
    private final InputStream in;
    private final ByteArrayOutputStream begun = new ByteArrayOutputStream();
    private final Queue<String> lines = new ArrayDeque<>();
    private boolean headRead;
    private boolean ended;

    /// Sends the head of a `POST /articles`.
    ///
    /// @param query with its question mark, or empty
    LineClient(URI server, String query, String... fields) throws IOException {
        socket = new Socket(server.getHost(), server.getPort());
        socket.setSoTimeout(PATIENCE_MILLIS);
        out = socket.getOutputStream();
        in = new BufferedInputStream(socket.getInputStream());
        List<String> head = new ArrayList<>(List.of(
                "POST /articles" + query + " HTTP/1.1",
                "Host: localhost",
                "Authorization: Basic " + Base64.getEncoder().encodeToString("courier-cms:courier-cms".getBytes(UTF_8)),
                "Content-Type: application/x-ndjson",
                "Transfer-Encoding: chunked"));
        head.addAll(List.of(fields));
        write(String.join("\r\n", head) + "\r\n\r\n");
    }

    /// Sends a piece of the body.
    LineClient send(String text) throws IOException {
        byte[] bytes = text.getBytes(UTF_8);
        write(Integer.toHexString(bytes.length) + "\r\n");
        out.write(bytes);
        write("\r\n");
        return this;
    }

    /// Nothing comes any more.
    LineClient end() throws IOException {
        write("0\r\n\r\n");
        return this;
    }

    /// The next line of the answer; null where it has ended.
    @Nullable
    String next() throws IOException {
        if (!headRead) {
            headRead = true;
            while (!line().isEmpty()) {
                // a field of the head
            }
        }
        while (lines.isEmpty() && !ended) {
            readChunk();
        }
        return lines.poll();
    }

    /// All lines up to the end of the answer.
    List<String> rest() throws IOException {
        List<String> all = new ArrayList<>();
        for (String line = next(); line != null; line = next()) {
            all.add(line);
        }
        return all;
    }

    private void readChunk() throws IOException {
        int length = Integer.parseInt(line(), 16);
        for (byte read : in.readNBytes(length)) {
            if (read == '\n') {
                lines.add(begun.toString(UTF_8));
                begun.reset();
            } else {
                begun.write(read);
            }
        }
        line();
        ended = length == 0;
    }

    private String line() throws IOException {
        StringBuilder line = new StringBuilder();
        for (int read = in.read(); read != '\n'; read = in.read()) {
            if (read < 0) {
                throw new IOException("closed amid the answer, after " + line);
            }
            line.append((char) read);
        }
        return line.toString().strip();
    }

    private void write(String text) throws IOException {
        out.write(text.getBytes(UTF_8));
        out.flush();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
