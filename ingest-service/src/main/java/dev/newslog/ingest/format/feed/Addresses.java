package dev.newslog.ingest.format.feed;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;
import java.util.regex.Pattern;

/// Resolves addresses (RFC 3986, section 5).
final class Addresses {

    private static final Pattern ABSOLUTE = Pattern.compile("[a-zA-Z][a-zA-Z0-9+.-]*:");

    private Addresses() {}

    /// The address within another, which may be empty; as it was written where it can't be resolved.
    static String resolved(String base, String written) {
        String address = written.strip();
        if (base.isEmpty() || address.isEmpty()) {
            return address.isEmpty() ? base : address;
        }
        if (ABSOLUTE.matcher(address).lookingAt()) {
            return address;
        }
        try {
            URI within = new URI(base);
            URI whole = within.getRawPath() == null || !within.getRawPath().isEmpty() ? within : within.resolve("/");
            return address.startsWith("?")
                    ? withoutQuery(base) + address
                    : whole.resolve(address.replace(" ", "%20")).toString();
        } catch (URISyntaxException | IllegalArgumentException malformed) {
            return address;
        }
    }

    /// Java resolves what is only a query by an older standard.
    private static String withoutQuery(String base) {
        return base.replaceFirst("[?#].*", "");
    }

    /// The address within another as a native field may have it.
    static Optional<String> url(String base, String written) {
        return Usable.url(resolved(base, written));
    }
}
