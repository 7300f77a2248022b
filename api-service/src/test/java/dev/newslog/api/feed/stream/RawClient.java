package dev.newslog.api.feed.stream;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.time.Duration;

/// A client of the stream that reads when it is told to, and not before. It asks by HTTP/1.0, so that the answer
/// comes without chunks.
record RawClient(Socket socket, BufferedReader lines) implements AutoCloseable {

    private static final int SMALL = 4 * 1024;
    private static final Duration SOON = Duration.ofSeconds(30);

    /// Asks for the stream, and reads nothing yet.
    static RawClient ask(URI service, String address) throws IOException {
        Socket socket = new Socket();
        socket.setReceiveBufferSize(SMALL);
        socket.setSoTimeout((int) SOON.toMillis());
        socket.connect(new InetSocketAddress(service.getHost(), service.getPort()));
        socket.getOutputStream().write(("GET " + address + " HTTP/1.0\r\nHost: archive\r\n\r\n").getBytes(UTF_8));
        return new RawClient(socket, new BufferedReader(new InputStreamReader(socket.getInputStream(), UTF_8), SMALL));
    }

    /// The next line that begins so; what stands before it is passed over.
    String next(String beginning) throws IOException {
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            if (line.startsWith(beginning)) {
                return line;
            }
        }
        throw new IOException("the stream has ended");
    }

    /// Goes away as a process that was killed does.
    void vanish() throws IOException {
        socket.setSoLinger(true, 0);
        socket.close();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
