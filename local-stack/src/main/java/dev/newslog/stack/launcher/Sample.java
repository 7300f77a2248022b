package dev.newslog.stack.launcher;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.newslog.stack.PartFailedException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;

/// One version of a story in the samples: `source/story/number.json`, `.ninjs`, `.html` or, for wire copy, `.txt`.
///
/// @param name its path in the samples
/// @param source whose story it is
/// @param story the folder of the story's versions
/// @param text the document as it is sent
record Sample(String name, String source, String story, String text) {

    private static final Map<String, String> MEDIA_TYPES = Map.of(
            "json", "application/json",
            "ninjs", "application/vnd.iptc.ninjs+json",
            "txt", "text/plain; charset=utf-8",
            "html", "text/html; charset=utf-8");

    /// All of them, each story's in the order in which its publisher sent them.
    static List<Sample> in(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> MEDIA_TYPES.containsKey(ending(file.toString())))
                    .sorted()
                    .map(file -> read(folder, file))
                    .toList();
        } catch (IOException failed) {
            throw new PartFailedException("the samples can't be read: " + failed.getMessage(), failed);
        }
    }

    private static Sample read(Path folder, Path file) {
        Path name = folder.relativize(file);
        try {
            return new Sample(
                    name.toString(),
                    name.getName(0).toString(),
                    String.valueOf(name.getParent()),
                    Files.readString(file));
        } catch (IOException failed) {
            throw new PartFailedException(name + " can't be read: " + failed.getMessage(), failed);
        }
    }

    private static String ending(String name) {
        return name.substring(name.lastIndexOf('.') + 1);
    }

    String mediaType() {
        return Objects.requireNonNull(MEDIA_TYPES.get(ending(name)));
    }

    /// Only a native submission says whose it is.
    String query() {
        return name.endsWith(".json") ? "" : "?source=" + source;
    }

    /// The same for the same text, so that a demo on an archive that has it already changes nothing.
    String key() {
        return UUID.nameUUIDFromBytes((name + '\0' + text).getBytes(UTF_8)).toString();
    }
}
