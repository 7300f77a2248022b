package dev.newslog.api.receipt;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// How long a client is ready to wait: `Prefer: wait=5` (RFC 7240, section 4.3), at most half a minute.
///
/// @param seconds from 1 to 30
record Preference(int seconds) {

    private static final int MOST_SECONDS = 30;
    private static final Pattern WAIT = Pattern.compile("(?i)wait\\s*=\\s*\"?0*([0-9]+)\"?\\s*(;.*)?");

    /// The first `wait`; a preference that can't be read is no preference.
    static Optional<Preference> in(List<String> headers) {
        return headers.stream()
                .flatMap(header -> Stream.of(header.split(",")))
                .map(text -> WAIT.matcher(text.strip()))
                .filter(Matcher::matches)
                .map(found -> capped(found.group(1)))
                .findFirst()
                .filter(seconds -> seconds > 0)
                .map(Preference::new);
    }

    private static int capped(String digits) {
        return digits.length() > 2 ? MOST_SECONDS : Math.min(Integer.parseInt(digits), MOST_SECONDS);
    }

    Duration duration() {
        return Duration.ofSeconds(seconds);
    }

    /// What the answer says of it.
    String applied() {
        return "wait=" + seconds;
    }
}
