package dev.newslog.events.content;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Digest `v1` of an article's content: equal for every spelling of the same content, different for a different one.
///
/// A field's digest is SHA-256 of its label, NUL and its canonical form in UTF-8; an absent field's is 32 zero bytes.
/// The content's digest is SHA-256 of the field digests in the order of [ContentField]. It may never give another
/// value for an old input; another algorithm gets another name and stands beside this one.
///
/// It takes contents as the contract lets them in: without control characters (which separate the items of a list
/// here) and halves of characters (which UTF-8 can't hold), absent where blank. The address of an image is compared to
/// the letter, a language in any case; of an HTML body, what [HtmlText] reads.
public final class ContentDigest {

    private static final String PREFIX = "v1:sha-256:";
    private static final int LENGTH = 32;
    private static final String BETWEEN_PARTS = "\u001f";
    private static final String BETWEEN_ITEMS = "\u001e";

    private final byte[] fields;
    private final byte[] whole;

    private ContentDigest(byte[] fields, MessageDigest sha256) {
        this.fields = fields;
        this.whole = sha256.digest(fields);
    }

    public static ContentDigest of(Content content) {
        MessageDigest sha256 = sha256();
        byte[] fields = new byte[ContentField.values().length * LENGTH];
        for (ContentField field : ContentField.values()) {
            String canonical = canonical(content, field);
            if (canonical != null) {
                sha256.update((field.label() + '\0').getBytes(UTF_8));
                byte[] digest = sha256.digest(canonical.getBytes(UTF_8));
                System.arraycopy(digest, 0, fields, field.place() * LENGTH, LENGTH);
            }
        }
        return new ContentDigest(fields, sha256);
    }

    /// Brings back a digest from [#fieldDigests()].
    ///
    /// @throws IllegalArgumentException where there are not 32 bytes a field
    public static ContentDigest ofFieldDigests(byte[] fieldDigests) {
        if (fieldDigests.length != ContentField.values().length * LENGTH) {
            throw new IllegalArgumentException("not " + LENGTH + " bytes a field: " + fieldDigests.length);
        }
        return new ContentDigest(fieldDigests.clone(), sha256());
    }

    /// `v1:sha-256:` and 64 hexadecimal digits.
    public String value() {
        return PREFIX + HexFormat.of().formatHex(whole);
    }

    /// The digests of the fields, 32 bytes each, in the order of [ContentField].
    public byte[] fieldDigests() {
        return fields.clone();
    }

    /// The fields that differ from another content, in their order.
    public Set<ContentField> changedSince(ContentDigest earlier) {
        Set<ContentField> changed = EnumSet.noneOf(ContentField.class);
        for (ContentField field : ContentField.values()) {
            int from = field.place() * LENGTH;
            if (Arrays.mismatch(fields, from, from + LENGTH, earlier.fields, from, from + LENGTH) >= 0) {
                changed.add(field);
            }
        }
        return changed;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof ContentDigest that && MessageDigest.isEqual(whole, that.whole);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(whole);
    }

    @Override
    public String toString() {
        return value();
    }

    private static @Nullable String canonical(Content content, ContentField field) {
        return switch (field) {
            case HEADLINE -> CanonicalText.line(content.headline());
            case BYLINE -> line(content.byline());
            case SECTION -> line(content.section());
            case LANGUAGE ->
                content.language() == null ? null : content.language().toLowerCase(Locale.ROOT);
            case DESCRIPTION -> paragraphs(content.description());
            case BODY -> body(content);
            case CONTENT_TYPE -> content.contentType().mediaType();
            case KEYWORDS -> keywords(content);
            case IMAGES -> images(content);
            case URGENCY -> content.urgency() == null ? null : content.urgency().toString();
            case ED_NOTE -> paragraphs(content.edNote());
            case CORRECTION -> correction(content.correction());
        };
    }

    private static String body(Content content) {
        return switch (content.contentType()) {
            case PLAIN -> CanonicalText.paragraphs(content.body());
            case HTML -> HtmlText.canonical(content.body());
        };
    }

    private static @Nullable String keywords(Content content) {
        String joined = content.keywords().stream()
                .map(CanonicalText::line)
                .distinct()
                .sorted()
                .collect(Collectors.joining(BETWEEN_ITEMS));
        return joined.isEmpty() ? null : joined;
    }

    private static @Nullable String images(Content content) {
        String joined = content.images().stream().map(ContentDigest::image).collect(Collectors.joining(BETWEEN_ITEMS));
        return joined.isEmpty() ? null : joined;
    }

    private static String image(Image image) {
        return String.join(
                BETWEEN_PARTS, orEmpty(image.url()), orEmpty(line(image.caption())), orEmpty(line(image.credit())));
    }

    private static @Nullable String correction(@Nullable Correction correction) {
        return correction == null
                ? null
                : correction.kind().name() + BETWEEN_PARTS + CanonicalText.paragraphs(correction.text());
    }

    private static @Nullable String line(@Nullable String text) {
        return text == null ? null : CanonicalText.line(text);
    }

    private static @Nullable String paragraphs(@Nullable String text) {
        return text == null ? null : CanonicalText.paragraphs(text);
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java platform has SHA-256", impossible);
        }
    }
}
