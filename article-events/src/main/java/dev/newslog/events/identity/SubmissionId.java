package dev.newslog.events.identity;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.impl.NameBasedGenerator;
import com.fasterxml.uuid.impl.TimeBasedEpochRandomGenerator;
import java.util.UUID;

/// Names a submission: the same for every retry under one key, or new each time where there is no key.
public final class SubmissionId {

    private static final NameBasedGenerator NAMES =
            Generators.nameBasedGenerator(UUID.fromString("b7a1e0c4-52f3-4c0b-8d6e-1f9a63c20d85"));
    private static final TimeBasedEpochRandomGenerator TIMES = Generators.timeBasedEpochRandomGenerator();

    private SubmissionId() {}

    /// A UUID of version 7 (RFC 9562, section 5.7).
    public static UUID unkeyed() {
        return TIMES.generate();
    }

    /// A UUID of version 5 (RFC 9562, section 5.5) of client, key, line, article and request, separated by NUL, in
    /// UTF-8. It may never give another value for an old input, as keys never expire.
    ///
    /// @param line the line in a submission of many, else empty
    /// @param requestDigest the lower-case hexadecimal digits of the request's SHA-256
    public static UUID keyed(String client, String key, String line, UUID articleId, String requestDigest) {
        String name = String.join("\0", client, key, line, articleId.toString(), requestDigest);
        return NAMES.generate(name.getBytes(UTF_8));
    }
}
