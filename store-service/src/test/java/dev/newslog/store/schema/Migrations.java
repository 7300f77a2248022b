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
    private static final Pattern NAME = Pattern.compile("V(?<version>\\d+)__(?<what>\\w+)\\.sql");

    private Migrations() {}

    /// All versions of the schema that there ever were, the oldest first.
    static List<Integer> versions() {
        return List.copyOf(scripts("").keySet());
    }

    /// The script that said last what something is.
    static Path newest(String what) {
        return scripts(what).lastEntry().getValue();
    }

    /// By their versions, those whose names end so.
    static NavigableMap<Integer, Path> scripts(String what) {
        NavigableMap<Integer, Path> scripts = new TreeMap<>();
        try (Stream<Path> files = Files.list(FOLDER)) {
            files.forEach(file -> {
                Matcher name = NAME.matcher(file.getFileName().toString());
                if (!name.matches()) {
                    throw new AssertionError(file + " is no versioned migration");
                }
                if (name.group("what").endsWith(what)) {
                    scripts.put(Integer.valueOf(name.group("version")), file);
                }
            });
            return scripts;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
