package dev.newslog.ingest.submission;

import dev.newslog.edge.Problems;
import java.util.UUID;
import java.util.regex.Pattern;

/// Names of articles in addresses.
final class Address {

    private static final Pattern UUID_TEXT = Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");

    private Address() {}

    /// The article's id. What can't be one names nothing: 404, as at the read API, never 400, as an address has no
    /// syntax that a client could have broken.
    static UUID articleId(String written) {
        if (!UUID_TEXT.matcher(written).matches()) {
            throw Problems.notFound("there is no such article: an article's id is a UUID");
        }
        return UUID.fromString(written);
    }
}
