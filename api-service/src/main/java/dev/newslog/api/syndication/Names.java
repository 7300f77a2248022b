package dev.newslog.api.syndication;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.impl.NameBasedGenerator;
import java.util.List;
import java.util.UUID;

/// Names of feeds and entries (RFC 4287, section 4.2.6), the same from whatever host they come and in whatever format.
///
/// Of what has no UUID it is one of version 5 (RFC 9562, section 5.5), in a namespace of its own. It may never be
/// another one for what was named before: readers would take it for something new.
final class Names {

    private static final NameBasedGenerator NAMES =
            Generators.nameBasedGenerator(UUID.fromString("b0a1c5de-3b5e-4c1f-9a44-1f0f6f1c9d27"));

    private Names() {}

    static String article(UUID article) {
        return "urn:uuid:" + article;
    }

    static String revision(UUID article, int number) {
        return named("revision", article.toString(), String.valueOf(number));
    }

    /// @param filter what it is narrowed by, as its filter tells
    static String feed(Subject subject, List<String> filter) {
        return named("feed", subject.plural(), String.join("\0", filter));
    }

    private static String named(String... parts) {
        return "urn:uuid:" + NAMES.generate(String.join("\0", parts).getBytes(UTF_8));
    }
}
