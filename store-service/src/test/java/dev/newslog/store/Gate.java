package dev.newslog.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/// A port that leads to another one, until it is shut: then whoever is behind it is away.
public final class Gate {

    private final int target;
    private final int port;
    private final Set<Socket> passing = ConcurrentHashMap.newKeySet();
    private ServerSocket entry;

    /// A gate that is shut.
    Gate(int target) {
        this.target = target;
        try (ServerSocket free = new ServerSocket(0, 0, InetAddress.getLoopbackAddress())) {
            this.port = free.getLocalPort();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    int port() {
        return port;
    }

    /// Lets pass who comes from now on.
    public synchronized void open() {
        try {
            ServerSocket opened = new ServerSocket(port, 50, InetAddress.getLoopbackAddress());
            entry = opened;
            Thread.ofVirtual().start(() -> admit(opened));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /// Cuts off who passes, and lets nobody in.
    public synchronized void shut() {
        try {
            entry.close();
            for (Socket socket : passing) {
                socket.close();
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private void admit(ServerSocket opened) {
        try {
            while (true) {
                Socket here = opened.accept();
                Socket there = new Socket(InetAddress.getLoopbackAddress(), target);
                Thread.ofVirtual().start(() -> pass(here, there));
                Thread.ofVirtual().start(() -> pass(there, here));
            }
        } catch (IOException shut) {
            // nobody comes in any more
        }
    }

    private void pass(Socket from, Socket to) {
        passing.add(from);
        try (from;
                to) {
            from.getInputStream().transferTo(to.getOutputStream());
        } catch (IOException cut) {
            // the other direction ends as well
        } finally {
            passing.remove(from);
        }
    }
}
