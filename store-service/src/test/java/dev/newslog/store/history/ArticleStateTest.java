package dev.newslog.store.history;

import static dev.newslog.store.history.Stories.MORNING;
import static org.assertj.core.api.Assertions.assertThat;

import dev.newslog.events.PubStatus;
import dev.newslog.events.Submission;
import dev.newslog.events.content.Content;
import dev.newslog.events.content.ContentDigest;
import dev.newslog.events.identity.IdentityKind;
import java.math.BigInteger;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// What an article remembers of the versions that were folded onto it.
class ArticleStateTest {

    private static final Content TEXT = Content.ofNote("A");
    private static final KnownRevision FIRST = revision(1);
    private static final ArticleState ARTICLE =
            ArticleState.unborn(UUID.randomUUID(), naming("urn:old", "https://old.example", "3"), FIRST, MORNING);

    @Test
    void it_is_found_by_the_newest_names_that_were_given() {
        ArticleState named = ARTICLE.withRevision(revision(2), naming("urn:new", null, null), false);
        ArticleState moved = named.withRepeat(revision(2), naming(null, "https://new.example", null), false);

        assertThat(named.uri()).isEqualTo("urn:new");
        assertThat(named.url()).isEqualTo("https://old.example");
        assertThat(moved.uri()).isEqualTo("urn:new");
        assertThat(moved.url()).isEqualTo("https://new.example");
    }

    @Test
    void a_late_version_names_nothing_and_is_not_current() {
        ArticleState after = ARTICLE.withRevision(revision(2), naming("urn:late", "https://late.example", "1"), true);

        assertThat(after.uri()).isEqualTo("urn:old");
        assertThat(after.url()).isEqualTo("https://old.example");
        assertThat(after.current()).isEqualTo(FIRST);
        assertThat(after.revisions()).isEqualTo(2);
    }

    @Test
    void the_highest_version_never_goes_down() {
        ArticleState seven = ARTICLE.withRevision(revision(2), naming(null, null, "7"), false);

        assertThat(seven.highestVersion()).isEqualTo(7);
        assertThat(seven.withRepeat(FIRST, naming(null, null, "5"), true).highestVersion())
                .isEqualTo(7);
        assertThat(seven.withRepeat(FIRST, naming(null, null, "draft"), true).highestVersion())
                .isEqualTo(7);
    }

    private static KnownRevision revision(int number) {
        OrderKey key = new OrderKey(BigInteger.ONE, MORNING, number);
        return KnownRevision.of(naming(null, null, null), key, ContentDigest.of(TEXT));
    }

    private static Submission naming(@Nullable String uri, @Nullable String url, @Nullable String version) {
        return new Submission(
                "harbour-courier", IdentityKind.ID, uri, url, version, null, null, TEXT, PubStatus.USABLE, null);
    }
}
