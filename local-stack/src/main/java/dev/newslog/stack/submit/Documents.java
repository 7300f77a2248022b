package dev.newslog.stack.submit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What there is to submit, in its order.
///
/// @param found each file that was named, or is in a folder that was named
/// @param leftOut how many files of the folders are of no type that is taken
record Documents(List<Document> found, int leftOut) {

    /// Looks for them.
    ///
    /// @param inputs files, folders, or `-`
    /// @param type of all of them, whatever their endings; null where the endings tell it
    /// @throws IllegalArgumentException naming what is not there, or what nobody knows the type of
    static Documents of(List<String> inputs, @Nullable DocumentType type) {
        List<Document> found = new ArrayList<>();
        int leftOut = 0;
        for (String input : inputs) {
            Path path = Path.of(input);
            if (input.equals(Document.STANDARD_INPUT)) {
                found.add(new Document(input, null, type == null ? DocumentType.LINES : type));
            } else if (Files.isDirectory(path)) {
                List<Path> files = filesOf(path);
                int before = found.size();
                files.forEach(file ->
                        typeOf(file, type).ifPresent(known -> found.add(new Document(file.toString(), file, known))));
                leftOut += files.size() - (found.size() - before);
            } else {
                found.add(named(path, type));
            }
        }
        return new Documents(List.copyOf(found), leftOut);
    }

    private static Document named(Path file, @Nullable DocumentType type) {
        if (!Files.exists(file)) {
            throw new IllegalArgumentException("there is no " + file);
        }
        DocumentType known = typeOf(file, type)
                .orElseThrow(() -> new IllegalArgumentException("what " + file + " is can't be told: add --type"));
        return new Document(file.toString(), file, known);
    }

    private static Optional<DocumentType> typeOf(Path file, @Nullable DocumentType given) {
        return given == null ? DocumentType.of(file) : Optional.of(given);
    }

    /// Of a folder and those below; hidden ones are none of a newsroom's.
    private static List<Path> filesOf(Path folder) {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(Files::isRegularFile)
                    .filter(file -> !isHidden(folder.relativize(file)))
                    .sorted(NaturalOrder.OF_PATHS)
                    .toList();
        } catch (IOException | UncheckedIOException unreadable) {
            throw new IllegalArgumentException(folder + " can't be read: " + unreadable.getMessage(), unreadable);
        }
    }

    private static boolean isHidden(Path relative) {
        for (Path part : relative) {
            if (part.toString().startsWith(".")) {
                return true;
            }
        }
        return false;
    }

    /// Their bytes, or [Document#UNKNOWN] where that of one is not known.
    long size() {
        long sum = 0;
        for (Document document : found) {
            long size = document.size();
            if (size == Document.UNKNOWN) {
                return Document.UNKNOWN;
            }
            sum += size;
        }
        return sum;
    }

    /// Whether it is one stream of lines and nothing else.
    boolean areOneStream() {
        return found.size() == 1 && found.getFirst().type().isLines();
    }
}
