package dev.newslog.events.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/// What must matter to the digest of a content.
class OtherContentTest {

    @Property(tries = 2_000)
    void any_change_of_a_line_gives_another_digest(
            @ForAll("lines") String line, @ForAll TextEdit edit, @ForAll long seed) {
        String changed = CanonicalText.line(edit.of(line, new Random(seed)));
        Assume.that(!changed.equals(line));

        assertAllDiffer(TextPlaces.ofLine(line), TextPlaces.ofLine(changed));
    }

    @Property(tries = 2_000)
    void any_change_of_paragraphs_gives_another_digest(
            @ForAll("paragraphs") String text, @ForAll TextEdit edit, @ForAll long seed) {
        String changed = edit.of(text, new Random(seed));
        Assume.that(!changed.equals(text));

        assertAllDiffer(TextPlaces.ofParagraphs(text), TextPlaces.ofParagraphs(changed));
    }

    @Property
    void one_text_in_different_places_gives_different_digests(@ForAll("lines") String text) {
        List<Content> places = Stream.concat(TextPlaces.ofLine(text).stream(), TextPlaces.ofParagraphs(text).stream())
                .toList();

        assertThat(places.stream().map(ContentDigest::of)).doesNotHaveDuplicates();
    }

    @Property(tries = 2_000)
    void contents_have_one_digest_only_where_they_say_the_same(
            @ForAll("alike") Content one, @ForAll("alike") Content other) {
        boolean same = inAnyOrder(one).equals(inAnyOrder(other));

        assertThat(ContentDigest.of(one).equals(ContentDigest.of(other))).isEqualTo(same);
    }

    @Property
    void the_one_field_that_differs_is_named(
            @ForAll("alike") Content content, @ForAll("alike") Content other, @ForAll ContentField field) {
        Content changed = Contents.with(content, field, other);

        Set<ContentField> named = ContentDigest.of(changed).changedSince(ContentDigest.of(content));

        assertThat(named).isEqualTo(inAnyOrder(changed).equals(inAnyOrder(content)) ? Set.of() : Set.of(field));
    }

    private static void assertAllDiffer(List<Content> before, List<Content> after) {
        for (int place = 0; place < before.size(); place++) {
            assertThat(ContentDigest.of(after.get(place)))
                    .as("%s", after.get(place))
                    .isNotEqualTo(ContentDigest.of(before.get(place)));
        }
    }

    private static List<Object> inAnyOrder(Content content) {
        Content unordered = Contents.with(content, ContentField.KEYWORDS, Content.ofNote(null));
        return List.of(unordered, new HashSet<>(content.keywords()));
    }

    @Provide
    Arbitrary<String> lines() {
        return Contents.lines();
    }

    @Provide
    Arbitrary<String> paragraphs() {
        return Contents.paragraphs();
    }

    @Provide
    Arbitrary<Content> alike() {
        return Contents.alike();
    }
}
