package dev.newslog.events;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.databind.ObjectWriter;
import dev.newslog.events.content.Content;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/// Tells one request from another under the same idempotency key: SHA-256 of the canonical JSON of all its native
/// fields, in lower-case hexadecimal digits. It may never give another value for an old request.
public final class RequestDigest {

    /// With characters beyond the basic plane escaped, as the first release hashed them.
    private static final ObjectWriter CANONICAL =
            EventJson.MAPPER.writer().without(JsonWriteFeature.COMBINE_UNICODE_SURROGATES_IN_UTF8);

    private RequestDigest() {}

    public static String of(Submission submission) {
        return digest("submitted", submission);
    }

    public static String of(Withdrawal withdrawal) {
        return digest("withdrawn", withdrawal);
    }

    /// The digest of a canceled submission, by all that it said: where that is no more than the withdrawal holds, the
    /// withdrawal's own.
    public static String of(Withdrawal withdrawal, Content content, @Nullable Instant embargoedUntil) {
        return withdrawal.holdsAll(content, embargoedUntil)
                ? of(withdrawal)
                : digest("canceled", new Canceled(withdrawal, content, embargoedUntil));
    }

    public static String of(ArticleReinstated.Reinstatement reinstatement) {
        return digest("reinstated", reinstatement);
    }

    @JsonInclude(JsonInclude.Include.NON_NULL)
    private record Canceled(
            Withdrawal withdrawal,
            Content content,
            @Nullable Instant embargoedUntil) {}

    private static String digest(String kind, Object request) {
        try {
            MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
            sha256.update(kind.getBytes(UTF_8));
            return HexFormat.of().formatHex(sha256.digest(CANONICAL.writeValueAsBytes(request)));
        } catch (NoSuchAlgorithmException | JsonProcessingException impossible) {
            throw new IllegalStateException("a record of ours can be written and hashed", impossible);
        }
    }
}
