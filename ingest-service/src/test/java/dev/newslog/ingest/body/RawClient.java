package dev.newslog.ingest.body;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.util.Base64;

/// A client that looks for an answer only when it has sent all that it wants to.
final class RawClient implements AutoCloseable {

    private static final int PATIENCE_MILLIS = 20_000;

    private final Socket socket;
    private final OutputStream out;
    private final BufferedReader in;

    RawClient(URI server) throws IOException {
        socket = new Socket(server.getHost(), server.getPort());
        socket.setSoTimeout(PATIENCE_MILLIS);
        out = socket.getOutputStream();
        in = new BufferedReader(new InputStreamReader(socket.getInputStream(), ISO_8859_1));
    }

    /// Sends the head of a `POST /articles`.
    RawClient head(String... fields) throws IOException {
        String credentials = Base64.getEncoder().encodeToString("courier-cms:courier-cms".getBytes(UTF_8));
        String head = "POST /articles HTTP/1.1\r\nHost: localhost\r\nAuthorization: Basic " + credentials + "\r\n"
                + String.join("\r\n", fields) + "\r\n\r\n";
        return send(head.getBytes(US_ASCII));
    }

    RawClient send(byte[] bytes) throws IOException {
        out.write(bytes);
        out.flush();
        return this;
    }

    /// Sends so many bytes of a body in chunks.
    RawClient sendChunked(int bytes) throws IOException {
        byte[] chunk = "x".repeat(64 * 1024).getBytes(US_ASCII);
        for (int sent = 0; sent < bytes; sent += chunk.length) {
            send("10000\r\n".getBytes(US_ASCII));
            send(chunk);
            send("\r\n".getBytes(US_ASCII));
        }
        return send("0\r\n\r\n".getBytes(US_ASCII));
    }

    /// The status of the answer.
    int status() throws IOException {
        String line = in.readLine();
        if (line == null) {
            throw new IOException("closed without an answer");
        }
        return Integer.parseInt(line.substring("HTTP/1.1 ".length(), "HTTP/1.1 200".length()));
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
