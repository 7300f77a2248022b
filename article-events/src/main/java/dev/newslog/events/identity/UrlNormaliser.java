package dev.newslog.events.identity;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.ibm.icu.text.IDNA;
import com.ibm.icu.util.ICUInputTooLongException;
import dev.newslog.events.content.CanonicalText;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Brings the addresses of one page to one form: it is part of an article's identity and may never change.
///
/// Scheme and host in lower case, the host as A-label (UTS #46, nontransitional), default port, fragment and tracking
/// parameters dropped, the other parameters kept in their order, path case kept, an empty path is `/`. Characters that
/// a URI can't hold are percent-encoded as UTF-8 (RFC 3987, section 3.1).
public final class UrlNormaliser {

    private static final Pattern ADDRESS = Pattern.compile("(?is)(https?)://([^/?#]+)([^?#]*)(?:\\?([^#]*))?(?:#.*)?");
    private static final Pattern AUTHORITY = Pattern.compile("([^@:\\[\\]]+|\\[[0-9a-fA-F:.]+])(?::(\\d*))?");
    private static final Pattern TRACKING = Pattern.compile("(?s)(utm_[^=]*|fbclid|gclid|mc_cid|mc_eid)(=.*)?");
    private static final Pattern NOT_IN_A_URI =
            Pattern.compile("[^\\x21\\x23-\\x3b\\x3d\\x3f-\\x5b\\x5d\\x5f\\x61-\\x7a\\x7e]+");
    private static final Set<String> DEFAULT_PORTS = Set.of("http:80", "https:443");
    private static final IDNA IDN = IDNA.getUTS46Instance(
            IDNA.NONTRANSITIONAL_TO_ASCII | IDNA.CHECK_BIDI | IDNA.CHECK_CONTEXTJ | IDNA.USE_STD3_RULES);

    private UrlNormaliser() {}

    /// Gives the normal form.
    ///
    /// @throws IllegalArgumentException where it is not an absolute `http` or `https` URL; the message says why
    public static String normalise(String url) {
        Matcher address = ADDRESS.matcher(CanonicalText.nfc(url));
        if (!address.matches()) {
            throw new IllegalArgumentException("must be an absolute http or https URL");
        }
        String scheme = address.group(1).toLowerCase(Locale.ROOT);
        String path = address.group(3).isEmpty() ? "/" : encode(address.group(3));
        String normal = scheme + "://" + authority(scheme, address.group(2)) + path + query(address.group(4));
        return checked(normal);
    }

    private static String authority(String scheme, String written) {
        Matcher authority = AUTHORITY.matcher(written);
        if (!authority.matches()) {
            throw new IllegalArgumentException("must have a host, with neither user nor password before it");
        }
        String host = host(authority.group(1));
        String port = authority.group(2);
        boolean plain = port == null || port.isEmpty() || DEFAULT_PORTS.contains(scheme + ":" + port);
        return plain ? host : host + ":" + port;
    }

    private static String host(String written) {
        if (written.startsWith("[")) {
            return written.toLowerCase(Locale.ROOT);
        }
        IDNA.Info problems = new IDNA.Info();
        try {
            String host =
                    IDN.nameToASCII(written, new StringBuilder(), problems).toString();
            if (!problems.hasErrors()) {
                return host;
            }
        } catch (ICUInputTooLongException tooLong) {
            throw new IllegalArgumentException("has a host that is longer than any domain name", tooLong);
        }
        throw new IllegalArgumentException("has a host that is no domain name");
    }

    private static String query(@Nullable String written) {
        if (written == null) {
            return "";
        }
        String kept = Arrays.stream(written.split("&", -1))
                .filter(parameter -> !TRACKING.matcher(parameter).matches())
                .collect(Collectors.joining("&"));
        return kept.isEmpty() ? "" : "?" + encode(kept);
    }

    private static String encode(String written) {
        return NOT_IN_A_URI.matcher(written).replaceAll(run -> percentEncoded(run.group()));
    }

    private static String percentEncoded(String characters) {
        StringBuilder encoded = new StringBuilder();
        for (byte octet : characters.getBytes(UTF_8)) {
            encoded.append('%').append(String.format(Locale.ROOT, "%02X", octet));
        }
        return encoded.toString();
    }

    private static String checked(String normal) {
        try {
            return new URI(normal).toString();
        } catch (URISyntaxException malformed) {
            throw new IllegalArgumentException("is malformed: " + malformed.getReason(), malformed);
        }
    }
}
