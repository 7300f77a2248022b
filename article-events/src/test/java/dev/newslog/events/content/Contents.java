package dev.newslog.events.content;

import java.util.List;
import java.util.function.Function;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/// Any contents, in canonical spelling.
public final class Contents {

    private static final Arbitrary<String> CHARACTERS = Arbitraries.oneOf(
            Arbitraries.chars().range('!', '~').map(String::valueOf),
            Arbitraries.chars().range('0', '9').map(String::valueOf),
            Arbitraries.of("é", "ß", "ı", "İ", "Σ", "ς", "ﬁ", "Å", "가", "漢", "🚢", "\u00ad", "\u200d", "\u0663"),
            Arbitraries.of("\u0301", "\u0327", "\u0338", "\u0344", "\u0f73", "\u1161", "\u212b", "\u1fef"));

    private Contents() {}

    static Arbitrary<String> words() {
        return CHARACTERS
                .list()
                .ofMinSize(1)
                .ofMaxSize(5)
                .map(characters -> CanonicalText.nfc(String.join("", characters)));
    }

    static Arbitrary<String> lines() {
        return words().list().ofMinSize(1).ofMaxSize(6).map(words -> String.join(" ", words));
    }

    static Arbitrary<String> paragraphs() {
        return lines().list().ofMinSize(1).ofMaxSize(4).map(lines -> String.join("\n\n", lines));
    }

    /// Contents with any text in each field.
    public static Arbitrary<Content> any() {
        return contents(lines(), paragraphs());
    }

    /// Contents of so few words that two are often equal, or differ in where a word stands.
    static Arbitrary<Content> alike() {
        return contents(Arbitraries.of("a", "b", "a b"), Arbitraries.of("a", "b", "a b", "a\n\nb"));
    }

    private static Arbitrary<Content> contents(Arbitrary<String> lines, Arbitrary<String> paragraphs) {
        Arbitrary<Content> texts = Combinators.combine(
                        lines,
                        lines.injectNull(0.5),
                        lines.injectNull(0.5),
                        Arbitraries.of("en", "pt-br", "a").injectNull(0.5),
                        paragraphs.injectNull(0.5),
                        paragraphs,
                        lines.list().uniqueElements().ofMaxSize(3),
                        images(lines).list().ofMaxSize(2))
                .as((headline, byline, section, language, description, body, keywords, images) -> new Content(
                        headline,
                        byline,
                        section,
                        language,
                        description,
                        body,
                        ContentType.PLAIN,
                        keywords,
                        images,
                        null,
                        null,
                        null));
        Arbitrary<Content> notes = Combinators.combine(
                        Arbitraries.integers().between(1, 9).injectNull(0.5),
                        paragraphs.injectNull(0.5),
                        Combinators.combine(Arbitraries.of(Correction.Kind.class), paragraphs)
                                .as(Correction::new)
                                .injectNull(0.5))
                .as((urgency, edNote, correction) -> new Content(
                        "",
                        null,
                        null,
                        null,
                        null,
                        "",
                        ContentType.PLAIN,
                        List.of(),
                        List.of(),
                        urgency,
                        edNote,
                        correction));
        return Combinators.combine(texts, notes).as((text, note) -> {
            Content graded = with(text, ContentField.URGENCY, note);
            return with(with(graded, ContentField.ED_NOTE, note), ContentField.CORRECTION, note);
        });
    }

    private static Arbitrary<Image> images(Arbitrary<String> lines) {
        return Combinators.combine(
                        Arbitraries.of("https://a.example/1.jpg", "a").injectNull(0.4),
                        lines.injectNull(0.4),
                        lines.injectNull(0.4))
                .filter((url, caption, credit) -> url != null || caption != null || credit != null)
                .as(Image::new);
    }

    /// A content with one field of another.
    static Content with(Content content, ContentField field, Content other) {
        return new Content(
                from(content, other, field == ContentField.HEADLINE, Content::headline),
                from(content, other, field == ContentField.BYLINE, Content::byline),
                from(content, other, field == ContentField.SECTION, Content::section),
                from(content, other, field == ContentField.LANGUAGE, Content::language),
                from(content, other, field == ContentField.DESCRIPTION, Content::description),
                from(content, other, field == ContentField.BODY, Content::body),
                from(content, other, field == ContentField.CONTENT_TYPE, Content::contentType),
                from(content, other, field == ContentField.KEYWORDS, Content::keywords),
                from(content, other, field == ContentField.IMAGES, Content::images),
                from(content, other, field == ContentField.URGENCY, Content::urgency),
                from(content, other, field == ContentField.ED_NOTE, Content::edNote),
                from(content, other, field == ContentField.CORRECTION, Content::correction));
    }

    private static <T> T from(Content content, Content other, boolean others, Function<Content, T> field) {
        return field.apply(others ? other : content);
    }
}
