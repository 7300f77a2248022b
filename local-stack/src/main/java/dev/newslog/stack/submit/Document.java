package dev.newslog.stack.submit;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/// One file that is submitted, or what comes by standard input.
///
/// @param name as the command named it, or the folder that it was found in
/// @param file null for standard input
record Document(String name, @Nullable Path file, DocumentType type) {

    /// How standard input is named.
    static final String STANDARD_INPUT = "-";
    /// Not known before it ends.
    static final long UNKNOWN = -1;

    /// What is submitted in order, one after the other: the versions of a story are in one folder.
    String folder() {
        int end = name.lastIndexOf(File.separatorChar);
        return end < 0 ? "" : name.substring(0, end);
    }

    /// Its bytes, or [#UNKNOWN].
    long size() {
        try {
            return file == null ? UNKNOWN : Files.size(file);
        } catch (IOException gone) {
            return UNKNOWN;
        }
    }

    /// Opens it.
    InputStream open() throws IOException {
        return file == null ? System.in : Files.newInputStream(file);
    }
}
