package dev.newslog.ingest.format.ninjs;

import dev.newslog.events.content.CanonicalText;
import dev.newslog.events.content.HtmlText;
import dev.newslog.ingest.format.document.Fields;
import dev.newslog.ingest.format.document.FirstSentence;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A headline, a description or a body of a ninjs document.
///
/// @param pointer where it stands there
record NinjsText(String pointer, String role, String value, Kind kind) {

    private static final int ANY_LENGTH = Integer.MAX_VALUE;
    private static final int LONGEST_NAME = 500;

    /// How a text is written.
    enum Kind {
        PLAIN,
        HTML,
        /// Mark-up of an agency's own.
        OTHER;

        /// @param type a media type, or where there is none, a role such as `html5`
        static Kind of(String type) {
            String lower = type.toLowerCase(Locale.ROOT);
            if (lower.contains("html")) {
                return HTML;
            }
            return lower.contains("/") && !lower.startsWith("text/plain") ? OTHER : PLAIN;
        }
    }

    /// All of one sort that are not blank, in their order.
    ///
    /// @param array their name since version 2, an array of objects
    /// @param prefix how their names begin in version 1, where the role follows
    static List<NinjsText> all(Fields ninjs, String array, String prefix) {
        List<NinjsText> texts = new ArrayList<>();
        for (Fields item : ninjs.all(array)) {
            if (!item.has("value")) {
                item.fault("value", "is required");
            }
            String role = name(item, "role");
            String type = name(item, item.has("contentType") ? "contentType" : "contenttype");
            of(item, "value", role, Kind.of(type.isEmpty() ? role : type)).ifPresent(texts::add);
        }
        for (String name : ninjs.names()) {
            if (name.startsWith(prefix)) {
                String role = name.substring(prefix.length());
                of(ninjs, name, role, Kind.of(role)).ifPresent(texts::add);
            }
        }
        return texts;
    }

    private static String name(Fields item, String name) {
        return Objects.requireNonNullElse(item.line(name, LONGEST_NAME), "");
    }

    /// A member that is a plain text.
    static Optional<NinjsText> member(Fields ninjs, String name) {
        return of(ninjs, name, name, Kind.PLAIN);
    }

    private static Optional<NinjsText> of(Fields fields, String name, String role, Kind kind) {
        return Optional.ofNullable(fields.text(name, ANY_LENGTH))
                .map(value -> new NinjsText(fields.pointer(name), role, value, kind));
    }

    static Optional<NinjsText> htmlFirst(List<NinjsText> texts) {
        return texts.stream()
                .filter(text -> text.kind() == Kind.HTML)
                .findFirst()
                .or(() -> plainFirst(texts));
    }

    static Optional<NinjsText> plainFirst(List<NinjsText> texts) {
        return texts.stream().min(Comparator.comparing(NinjsText::kind));
    }

    boolean isIn(String other) {
        return role.equals(other);
    }

    /// The words alone.
    NinjsText asPlain() {
        return kind == Kind.HTML ? with(CanonicalText.nfc(HtmlText.extract(value)), Kind.PLAIN) : this;
    }

    /// The words in one line, or null where there are none.
    @Nullable
    NinjsText asLine() {
        String line = CanonicalText.line(asPlain().value());
        return line.isEmpty() ? null : with(line, Kind.PLAIN);
    }

    /// The beginning, as a line that a headline may be, or null where there are no words.
    @Nullable
    NinjsText firstSentence() {
        NinjsText line = asLine();
        if (line == null) {
            return null;
        }
        return with(FirstSentence.of(line.value()), Kind.PLAIN);
    }

    private NinjsText with(String otherValue, Kind otherKind) {
        return new NinjsText(pointer, role, otherValue, otherKind);
    }
}
