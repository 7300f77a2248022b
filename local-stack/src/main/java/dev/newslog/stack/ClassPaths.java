package dev.newslog.stack;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.net.URISyntaxException;
import java.nio.file.Path;

/// Where the classes of the child processes are.
public final class ClassPaths {

    private ClassPaths() {}

    /// This module's own classes.
    static String own() {
        try {
            return Path.of(ClassPaths.class
                            .getProtectionDomain()
                            .getCodeSource()
                            .getLocation()
                            .toURI())
                    .toString();
        } catch (URISyntaxException impossible) {
            throw new PartFailedException("the stack does not know where its own classes are", impossible);
        }
    }

    /// This module's classes and all that the launcher and the servers need, as the build wrote them down.
    public static String stack() {
        return ownAnd("stack.classpath");
    }

    /// The same, with what runs the servers in containers.
    static String containers() {
        return ownAnd("containers.classpath");
    }

    private static String ownAnd(String file) {
        try (InputStream written = ClassPaths.class.getResourceAsStream(file)) {
            if (written == null) {
                throw new PartFailedException(file + " is missing: build local-stack with Maven");
            }
            return own() + File.pathSeparator + new String(written.readAllBytes(), UTF_8).strip();
        } catch (IOException failed) {
            throw new PartFailedException(file + " can't be read", failed);
        }
    }
}
