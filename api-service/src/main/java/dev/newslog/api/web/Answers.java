package dev.newslog.api.web;

import dev.newslog.api.access.AccessConfig;
import dev.newslog.api.web.RepresentationCache.Kept;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jspecify.annotations.Nullable;

/// Turns what a resource found into an answer: in a format and a coding that the client takes (406 where it takes no
/// format that there is), with the headers that caches need.
///
/// It is longer than most: every answer that is found goes out here, so that none forgets a header.
@Singleton
public class Answers {

    /// What all answers are chosen by.
    static final String VARY = "Accept, Accept-Encoding";

    private static final String CHANGES = "no-cache";
    private static final List<Format<Object>> JSON = List.of(new JsonFormat());

    private final Bytes bytes;
    private final RepresentationCache cache;
    private final Preferences preferences;
    private final String lasts;

    Answers(Bytes bytes, RepresentationCache cache, Preferences preferences, AccessConfig access) {
        this.bytes = bytes;
        this.cache = cache;
        this.preferences = preferences;
        this.lasts = (access.isPublic() ? "public" : "private") + ", max-age=60";
    }

    /// Whether the client has this edition, and is told no more than that.
    public <T> boolean isKnown(Edition edition, List<Format<T>> formats) {
        return preferences
                .known(edition.in(best(formats)), preferences.codings())
                .isPresent();
    }

    /// What may be different a moment later: read only where the client has another edition.
    public RestResponse<byte[]> changing(Edition edition, Supplier<?> content) {
        return changing(edition, JSON, content::get);
    }

    /// What may be different a moment later, in several formats, of which the first is given where all are welcome.
    public <T> RestResponse<byte[]> changing(Edition edition, List<Format<T>> formats, Supplier<T> thing) {
        return answer(edition, CHANGES, formats, thing);
    }

    /// The same of what is asked for again and again. Where the client has an edition, or this service has written one
    /// lately, the present one is asked for first, and the thing itself is read only if it is another.
    ///
    /// @param address of the thing, which it may bear
    public <T> RestResponse<byte[]> changing(
            String address, List<Format<T>> formats, Supplier<Edition> edition, Supplier<Whole<T>> thing) {
        Format<T> format = preferences.best(formats).orElseThrow(() -> {
            // that there is nothing, or nothing any more, is told before what it is not there as
            var _ = edition.get();
            return notAvailable(formats);
        });
        List<Coding> codings = preferences.codings();
        RepresentationCache.Key key = new RepresentationCache.Key(address, format.writer(), codings.getFirst());
        Kept kept = cache.find(key);
        Optional<ResponseBuilder<byte[]>> unread = preferences.isConditional() || kept != null
                ? unread(edition.get().in(format), codings, kept)
                : Optional.empty();
        return unread.orElseGet(() -> read(thing.get(), format, key)).build();
    }

    /// What stays as it is as long as it may be seen, with its digest (RFC 9530).
    public RestResponse<byte[]> lasting(Edition edition, Supplier<?> content) {
        return lasting(edition, JSON, content::get);
    }

    /// The same in several formats, of which the first is given where all are welcome.
    public <T> RestResponse<byte[]> lasting(Edition edition, List<Format<T>> formats, Supplier<T> thing) {
        return answer(edition, lasts, formats, thing);
    }

    /// What may be different a moment later and has no edition of its own: its entity tag is that of its bytes.
    public <T> RestResponse<byte[]> changing(List<Format<T>> formats, T thing, Map<String, String> headers) {
        return written(CHANGES, formats, thing, headers, null);
    }

    /// The same of what stays as it is as long as it may be seen.
    public <T> RestResponse<byte[]> lasting(List<Format<T>> formats, T thing, Map<String, String> headers) {
        return written(lasts, formats, thing, headers, null);
    }

    /// Where the answer is, for this moment (302); `Link` says what else is there.
    public RestResponse<byte[]> found(String address, String links) {
        return ResponseBuilder.<byte[]>create(RestResponse.Status.FOUND)
                .header("Location", address)
                .header("Link", links)
                .header("Cache-Control", CHANGES)
                .header("Vary", VARY)
                .build();
    }

    /// A page of a list, whose entity tag is that of its bytes.
    public RestResponse<byte[]> page(Page<?> page) {
        return written(CHANGES, JSON, page, Map.of(), page.next());
    }

    /// A page of the list of one thing's parts.
    public RestResponse<byte[]> page(Edition edition, Supplier<Page<?>> content) {
        String type = best(JSON).contentType();
        return answer(edition, CHANGES, () -> {
            Page<?> page = content.get();
            return new Content(type, page, null, page.next());
        });
    }

    private Optional<ResponseBuilder<byte[]>> unread(Edition edition, List<Coding> codings, @Nullable Kept kept) {
        Coding coding = codings.getFirst();
        return notModified(edition, codings, CHANGES)
                .or(() -> Optional.ofNullable(kept)
                        .filter(last -> last.tag().equals(edition.entityTag(coding)))
                        .map(last -> full(last.representation(), edition, coding, CHANGES)));
    }

    private <T> ResponseBuilder<byte[]> read(Whole<T> whole, Format<T> format, RepresentationCache.Key key) {
        Edition edition = whole.edition().in(format);
        Representation representation = represented(content(format, whole.thing()), key.coding());
        cache.keep(key, edition.entityTag(key.coding()), representation);
        return full(representation, edition, key.coding(), CHANGES);
    }

    private <T> RestResponse<byte[]> answer(
            Edition edition, String caching, List<Format<T>> formats, Supplier<T> thing) {
        Format<T> format = best(formats);
        return answer(edition.in(format), caching, () -> content(format, thing.get()));
    }

    private static <T> Content content(Format<T> format, T thing) {
        return new Content(format.contentType(), format.told(thing), format.language(thing), null);
    }

    private <T> RestResponse<byte[]> written(
            String caching, List<Format<T>> formats, T thing, Map<String, String> headers, @Nullable String next) {
        Format<T> format = best(formats);
        byte[] written = bytes.of(format.told(thing));
        Edition edition = new Edition(format.writer(), Bytes.tag(written), null, headers);
        return answer(edition, caching, () -> new Content(format.contentType(), written, format.language(thing), next));
    }

    private <T> Format<T> best(List<Format<T>> formats) {
        return preferences.best(formats).orElseThrow(() -> notAvailable(formats));
    }

    private static <T> NotAvailableException notAvailable(List<Format<T>> formats) {
        return new NotAvailableException(formats.stream().map(Format::mediaType).toList());
    }

    private RestResponse<byte[]> answer(Edition edition, String caching, Supplier<Content> content) {
        List<Coding> codings = preferences.codings();
        return notModified(edition, codings, caching)
                .orElseGet(() ->
                        full(represented(content.get(), codings.getFirst()), edition, codings.getFirst(), caching))
                .build();
    }

    private Optional<ResponseBuilder<byte[]>> notModified(Edition edition, List<Coding> codings, String caching) {
        return preferences
                .known(edition, codings)
                .map(tag -> headed(ResponseBuilder.create(RestResponse.Status.NOT_MODIFIED), edition, tag, caching));
    }

    private Representation represented(Content content, Coding coding) {
        return new Representation(
                coding.coded(bytes.of(content.told())), content.type(), content.language(), content.next());
    }

    private ResponseBuilder<byte[]> full(
            Representation representation, Edition edition, Coding coding, String caching) {
        byte[] coded = representation.coded();
        ResponseBuilder<byte[]> answer = headed(ResponseBuilder.ok(coded), edition, edition.entityTag(coding), caching);
        // the server tells the length of a GET only
        answer.header("Content-Length", coded.length).header("Content-Type", representation.type());
        add(answer, "Content-Encoding", coding.contentEncoding());
        add(answer, "Content-Language", representation.language());
        add(answer, "Link", representation.next() == null ? null : "<" + representation.next() + ">; rel=\"next\"");
        add(answer, "Repr-Digest", caching.equals(lasts) ? Bytes.digest(coded) : null);
        return answer;
    }

    private static ResponseBuilder<byte[]> headed(
            ResponseBuilder<byte[]> answer, Edition edition, EntityTag tag, String caching) {
        add(answer, "Last-Modified", edition.lastModified() == null ? null : Times.httpDate(edition.lastModified()));
        edition.headers().forEach(answer::header);
        return answer.header("ETag", tag.header())
                .header("Cache-Control", caching)
                .header("Vary", VARY);
    }

    private static void add(ResponseBuilder<byte[]> answer, String header, @Nullable String value) {
        if (value != null) {
            answer.header(header, value);
        }
    }
}
