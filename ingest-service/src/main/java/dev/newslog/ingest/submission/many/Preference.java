package dev.newslog.ingest.submission.many;

import java.util.List;
import java.util.regex.Pattern;

/// What a client would rather have (RFC 7240).
final class Preference {

    private static final Pattern COMMA = Pattern.compile(",");
    private static final Pattern MINIMAL =
            Pattern.compile("(?i)[ \\t]*return[ \\t]*=[ \\t]*\"?minimal\"?[ \\t]*(?:;.*)?");

    private Preference() {}

    /// Whether that is as little as will do (section 4.2).
    ///
    /// @param lines of the field `Prefer`
    static boolean isForLess(List<String> lines) {
        return lines.stream()
                .flatMap(COMMA::splitAsStream)
                .anyMatch(preference -> MINIMAL.matcher(preference).matches());
    }
}
