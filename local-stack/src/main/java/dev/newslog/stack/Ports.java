package dev.newslog.stack;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;

/// Finds ports.
public final class Ports {

    private Ports() {}

    /// A port that nobody listens on now.
    public static int free() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException failed) {
            throw new PartFailedException("no free port was found", failed);
        }
    }

    /// Whether somebody listens on this port already.
    public static boolean isTaken(int port) {
        try (ServerSocket socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort() != port;
        } catch (IOException taken) {
            return true;
        }
    }
}
