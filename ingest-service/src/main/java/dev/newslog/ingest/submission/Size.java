package dev.newslog.ingest.submission;

import dev.newslog.edge.Problems;

/// How large one article may be.
final class Size {

    private static final int MOST_BYTES = 2 * 1024 * 1024;

    private Size() {}

    static byte[] checked(byte[] document) {
        if (document.length > MOST_BYTES) {
            throw Problems.tooLarge(MOST_BYTES);
        }
        return document;
    }
}
