package dev.newslog.events.content;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/// What must not matter to the digest of a content.
class SameContentTest {

    @Property(tries = 500)
    void any_spelling_of_a_content_has_its_digest(
            @ForAll("contents") Content content, @ForAll long one, @ForAll long other) {
        ContentDigest digest = ContentDigest.of(new Spelling(one).of(content));
        ContentDigest again = ContentDigest.of(new Spelling(other).of(content));

        assertThat(digest).isEqualTo(again).hasSameHashCodeAs(again).hasToString(again.value());
        assertThat(digest.fieldDigests()).isEqualTo(again.fieldDigests());
        assertThat(digest.changedSince(again)).isEmpty();
    }

    @Property
    void a_digest_comes_back_from_those_of_its_fields(@ForAll("contents") Content content) {
        ContentDigest digest = ContentDigest.of(content);

        assertThat(ContentDigest.ofFieldDigests(digest.fieldDigests())).isEqualTo(digest);
        assertThat(digest.value()).matches("v1:sha-256:[0-9a-f]{64}");
    }

    @Provide
    Arbitrary<Content> contents() {
        return Contents.any();
    }
}
