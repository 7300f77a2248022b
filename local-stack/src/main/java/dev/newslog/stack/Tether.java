package dev.newslog.stack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.InvocationTargetException;
import java.util.Arrays;

/// Ties a process to the one that started it: it ends when its standard input does, so nobody leaves an orphan behind,
/// even one who was killed.
public final class Tether {

    private Tether() {}

    /// Runs the main class named first, with the other arguments.
    public static void main(String[] arguments) throws ReflectiveOperationException {
        Thread.ofPlatform().daemon().name("tether").start(Tether::endWithInput);
        Class<?> main = Class.forName(arguments[0]);
        String[] rest = Arrays.copyOfRange(arguments, 1, arguments.length);
        try {
            main.getMethod("main", String[].class).invoke(null, (Object) rest);
        } catch (InvocationTargetException failed) {
            // half of a server must not go on, nor be waited for
            failed.printStackTrace();
            Runtime.getRuntime().halt(1);
        }
    }

    private static void endWithInput() {
        try {
            while (System.in.read() >= 0) {
                // only the end says something
            }
        } catch (IOException closed) {
            throw new UncheckedIOException(closed);
        } finally {
            System.exit(0);
        }
    }
}
