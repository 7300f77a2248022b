package dev.newslog.store.schema;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// This release's migrations, as they are found in its sources.
final class Migrations {

    private static final Path FOLDER = Path.of("src/main/resources/db/migration");
    private static final Pattern NAME = Pattern.compile("V(?<version>\\d+)__\\w+\\.sql");

    private Migrations() {}

    /// All versions of the schema that there ever were, the oldest first.
    static List<Integer> versions() {
        return List.copyOf(scripts().keySet());
    }

    /// By their versions.
    static NavigableMap<Integer, Path> scripts() {
        NavigableMap<Integer, Path> scripts = new TreeMap<>();
        try (Stream<Path> files = Files.list(FOLDER)) {
            files.forEach(file -> {
                Matcher name = NAME.matcher(file.getFileName().toString());
                if (!name.matches()) {
                    throw new AssertionError(file + " is no versioned migration");
                }
                scripts.put(Integer.valueOf(name.group("version")), file);
            });
            return scripts;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
