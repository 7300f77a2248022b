package dev.newslog.api.syndication;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/// Readers know feeds and entries by these.
class NamesTest {

    @Test
    void names_are_the_same_for_ever() {
        UUID article = UUID.fromString("7c1f0000-0000-4000-8000-000000000001");

        assertThat(Names.article(article)).isEqualTo("urn:uuid:7c1f0000-0000-4000-8000-000000000001");
        assertThat(Names.revision(article, 1)).isEqualTo("urn:uuid:5b321e57-300f-59eb-be77-3e7ff272c556");
        assertThat(Names.revision(article, 2)).isNotEqualTo(Names.revision(article, 1));
        assertThat(Names.feed(Subject.ARTICLES, List.of())).isEqualTo("urn:uuid:b50ec43e-ccd4-533f-905e-529444c4a6f7");
        assertThat(Names.feed(Subject.REVISIONS, List.of())).isNotEqualTo(Names.feed(Subject.ARTICLES, List.of()));
        assertThat(Names.feed(Subject.ARTICLES, List.of("section x", "source y")))
                .isNotEqualTo(Names.feed(Subject.ARTICLES, List.of("section x, source y")));
    }
}
