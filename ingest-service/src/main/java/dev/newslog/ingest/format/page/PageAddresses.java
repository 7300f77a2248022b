package dev.newslog.ingest.format.page;

import dev.newslog.events.identity.UrlNormaliser;
import dev.newslog.ingest.format.document.Rules;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;

/// The addresses on a page, made absolute by its `base`, or else by what it says its own address is.
final class PageAddresses {

    private final Optional<URI> base;
    private final Optional<String> own;

    private PageAddresses(Optional<URI> base, List<String> own) {
        this.base = base;
        this.own = firstStory(own);
    }

    /// By its canonical link (RFC 6596) before what OpenGraph says.
    static PageAddresses of(Element page, MetaTags meta) {
        List<String> own = Stream.concat(
                        page.select("link[rel~=(?i)^canonical$]").stream()
                                .limit(1)
                                .map(link -> link.attr("href")),
                        meta.all("og:url", "parsely-link", "twitter:url").stream())
                .map(String::strip)
                .toList();
        Stream<String> base = page.select("base[href]").stream().limit(1).map(element -> element.attr("href"));
        return new PageAddresses(
                Stream.concat(base, own.stream())
                        .filter(PageAddresses::isAbsolute)
                        .flatMap(address -> uri(address).stream())
                        .findFirst(),
                own);
    }

    /// The address of the page itself.
    ///
    /// @param others what else may be it, where the page does not say it
    Optional<String> ofPage(List<String> others) {
        return own.or(() -> firstStory(others));
    }

    /// Whether one of several addresses is that of the page itself.
    boolean isOfPage(List<String> addresses) {
        String normal = own.map(UrlNormaliser::normalise).orElse("");
        return addresses.stream()
                .flatMap(address -> absolute(address).stream())
                .map(UrlNormaliser::normalise)
                .anyMatch(normal::equals);
    }

    /// An address that is right by the rules of the native submission, where it can be had from what was written.
    Optional<String> absolute(String written) {
        String address = written.startsWith("//") ? "https:" + written : written;
        return isAbsolute(address)
                ? Optional.of(address)
                : base.flatMap(known -> resolved(known, address)).filter(PageAddresses::isAbsolute);
    }

    private static Optional<String> resolved(URI base, String relative) {
        return relative.isEmpty()
                ? Optional.empty()
                : uri(relative).map(base::resolve).map(URI::toString);
    }

    private static Optional<URI> uri(String written) {
        try {
            return Optional.of(URI.create(written));
        } catch (IllegalArgumentException malformed) {
            return Optional.empty();
        }
    }

    private static boolean isAbsolute(String address) {
        return NativeStory.obeys(Rules::url, address);
    }

    /// The first that is not the site's front page: as an address names the article, all the site's stories would be
    /// one.
    private Optional<String> firstStory(List<String> addresses) {
        return addresses.stream()
                .flatMap(address -> absolute(address).stream())
                .filter(address -> !isFrontPage(UrlNormaliser.normalise(address)))
                .findFirst();
    }

    private static boolean isFrontPage(String normal) {
        return normal.indexOf('/', "https://".length()) == normal.length() - 1;
    }
}
