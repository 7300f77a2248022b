package dev.newslog.events.identity;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/// The address of a page in normal form, and the many ways to write it.
///
/// @param port empty, or a colon and a number
record Address(Host host, String port, String path, List<String> parameters) {

    private static final List<String> TRACKING = List.of(
            "utm_source=a",
            "utm_=",
            "utm_x",
            "utm_id=a=b",
            "fbclid=1",
            "gclid",
            "mc_cid=\u2028",
            "mc_eid=é",
            "utm_\t=\n");

    /// @param written as a Unicode name
    record Host(String scheme, String written, String normal) {}

    static Arbitrary<Address> any() {
        Arbitrary<Host> hosts = Combinators.combine(
                        Arbitraries.of("http", "https"),
                        Arbitraries.of(
                                List.of("a.example", "a.example"),
                                List.of("bücher.example", "xn--bcher-kva.example"),
                                List.of("straße.example", "xn--strae-oqa.example"),
                                List.of("127.0.0.1", "127.0.0.1"),
                                List.of("[2001:db8::1]", "[2001:db8::1]")))
                .as((scheme, names) -> new Host(scheme, names.getFirst(), names.getLast()));
        return Combinators.combine(
                        hosts,
                        Arbitraries.of("", ":8080", ":81"),
                        Arbitraries.of("/", "/a", "/A/b", "/a/../b", "/%C3%A9", "/a%2fb", "/a;b=1,2", "//"),
                        Arbitraries.of(
                                        "x=1",
                                        "y=2",
                                        "x=2",
                                        "X=1",
                                        "utm=1",
                                        "a_utm_b=1",
                                        "fbclids=1",
                                        "Gclid=1",
                                        "q=%20+",
                                        "?")
                                .list()
                                .ofMaxSize(4))
                .as(Address::new);
    }

    String normal() {
        String query = parameters.isEmpty() ? "" : "?" + String.join("&", parameters);
        return host.scheme() + "://" + host.normal() + port + path + query;
    }

    String written(Random random) {
        List<String> all = new ArrayList<>(parameters);
        for (int more = random.nextInt(3); more > 0; more--) {
            all.add(random.nextInt(all.size() + 1), TRACKING.get(random.nextInt(TRACKING.size())));
        }
        String query = all.isEmpty() ? oneOf(random, "", "?") : "?" + String.join("&", all);
        String root = path.equals("/") ? oneOf(random, "", "/") : path;
        String fragment = oneOf(random, "", "#", "#a?b", "#\u2029é#");
        return cased(random, host.scheme()) + "://" + host(random) + port(random) + path(random, root) + query
                + fragment;
    }

    private String host(Random random) {
        String name = oneOf(random, host.written(), host.normal());
        String form = Normalizer.normalize(name, oneOf(random, Normalizer.Form.NFC, Normalizer.Form.NFD));
        return oneOf(random, form, form.toUpperCase(Locale.ROOT).replace("SS", "ß"));
    }

    private String port(Random random) {
        String plain = host.scheme().equals("http") ? ":80" : ":443";
        return port.isEmpty() ? oneOf(random, "", ":", plain) : port;
    }

    private static String path(Random random, String path) {
        return path.replace("%C3%A9", oneOf(random, "%C3%A9", "é", "e\u0301"));
    }

    private static String cased(Random random, String scheme) {
        return oneOf(random, scheme, scheme.toUpperCase(Locale.ROOT));
    }

    @SafeVarargs
    private static <T> T oneOf(Random random, T... choices) {
        return choices[random.nextInt(choices.length)];
    }
}
