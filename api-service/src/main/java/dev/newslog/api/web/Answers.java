package dev.newslog.api.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.newslog.api.access.AccessConfig;
import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HexFormat;
import java.util.function.Supplier;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

/// Turns what a resource found into an answer with the headers that caches need.
@RequestScoped
public class Answers {

    private static final String CHANGES = "no-cache";

    private final ObjectMapper mapper;
    private final HttpHeaders request;
    private final String lasts;

    Answers(ObjectMapper mapper, @Context HttpHeaders request, AccessConfig access) {
        this.mapper = mapper;
        this.request = request;
        this.lasts = (access.isPublic() ? "public" : "private") + ", max-age=60";
    }

    /// What may be different a moment later: read only where the client has another edition.
    public RestResponse<byte[]> changing(Edition edition, Supplier<?> content) {
        return isKnown(edition)
                ? notModified(edition, CHANGES)
                : ok(bytes(content.get()), edition, CHANGES).build();
    }

    /// What may be different a moment later, in link format.
    public RestResponse<byte[]> changingLinks(Edition edition, Supplier<String> links) {
        Edition linked = edition.inLinkFormat();
        return isKnown(linked)
                ? notModified(linked, CHANGES)
                : ok(links.get().getBytes(UTF_8), linked, CHANGES).build();
    }

    /// What stays as it is as long as it may be seen, with its digest (RFC 9530).
    public RestResponse<byte[]> lasting(Edition edition, Supplier<?> content) {
        if (isKnown(edition)) {
            return notModified(edition, lasts);
        }
        byte[] bytes = bytes(content.get());
        String digest = Base64.getEncoder().encodeToString(sha256(bytes));
        return ok(bytes, edition, lasts)
                .header("Repr-Digest", "sha-256=:" + digest + ":")
                .build();
    }

    /// A page of a list, whose entity tag is that of its bytes.
    public RestResponse<byte[]> page(Page<?> page) {
        byte[] bytes = bytes(page);
        Edition edition = new Edition(HexFormat.of().formatHex(sha256(bytes), 0, 16), null);
        return isKnown(edition) ? notModified(edition, CHANGES) : linked(ok(bytes, edition, CHANGES), page);
    }

    /// A page of the list of one thing's parts.
    public RestResponse<byte[]> page(Edition edition, Supplier<Page<?>> content) {
        if (isKnown(edition)) {
            return notModified(edition, CHANGES);
        }
        Page<?> page = content.get();
        return linked(ok(bytes(page), edition, CHANGES), page);
    }

    private static RestResponse<byte[]> linked(ResponseBuilder<byte[]> answer, Page<?> page) {
        return (page.next() == null ? answer : answer.header("Link", "<" + page.next() + ">; rel=\"next\"")).build();
    }

    private static RestResponse<byte[]> notModified(Edition edition, String caching) {
        ResponseBuilder<byte[]> answer = ResponseBuilder.create(RestResponse.Status.NOT_MODIFIED);
        return headed(answer, edition, caching).build();
    }

    private static ResponseBuilder<byte[]> ok(byte[] bytes, Edition edition, String caching) {
        return headed(ResponseBuilder.ok(bytes), edition, caching);
    }

    private static ResponseBuilder<byte[]> headed(ResponseBuilder<byte[]> answer, Edition edition, String caching) {
        if (edition.lastModified() != null) {
            answer.header("Last-Modified", Times.httpDate(edition.lastModified()));
        }
        return answer.header("ETag", edition.entityTag().header())
                .header("Cache-Control", caching)
                .header("Vary", "Accept, Accept-Encoding");
    }

    private boolean isKnown(Edition edition) {
        return edition.entityTag().isIn(request.getHeaderString("If-None-Match"));
    }

    private byte[] bytes(Object content) {
        try {
            return mapper.writeValueAsBytes(content);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("an answer can't be written", e);
        }
    }

    private static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
