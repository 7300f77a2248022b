package dev.newslog.store.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.newslog.store.TestArchive;
import java.time.Duration;
import java.util.List;

/// The index of lists held against the archive that it is of.
public record IndexAudit(TestArchive archive) {

    private static final Duration SOON = Duration.ofSeconds(20);
    /// What is in the one and not in the other, of all that the feed has told of.
    private static final List<String> DIFFERENCES = List.of("""
            select concat_ws(' ', 'term', r.article_id, r.number, t.current)
            from revision r
            join article a on a.id = r.article_id
            left join archive_index.term t on t.article_id = r.article_id and t.number = r.number
                and t.term = term_of('source', a.source) and t.time = r.first_order_time
            where a.in_feed and t.current is distinct from (r.number = a.current_revision)
            """, """
            select concat_ws(' ', 'stray term', t.article_id, t.number)
            from archive_index.term t left join revision r using (article_id, number)
            where r.article_id is null
            """, """
            select concat_ws(' ', 'entry', a.id, e.revision, e.visible)
            from article a left join archive_index.article_entry e on e.article_id = a.id
            where a.in_feed and (
                e.revision is distinct from a.current_revision or e.revisions is distinct from a.revisions
                or e.visible is distinct from is_visible(a.pub_status, a.embargoed_until)
                or (e.words is not null) is distinct from e.visible)
            """, """
            select concat_ws(' ', 'count', source, told.articles, told.revisions, counted.articles)
            from archive_index.source_count told
            full join (
                select source, count(*) as articles, sum(revisions) as revisions
                from article where is_visible(pub_status, embargoed_until)
                group by source) counted using (source)
            where coalesce(told.articles, 0) <> coalesce(counted.articles, 0)
                or coalesce(told.revisions, 0) <> coalesce(counted.revisions, 0)
            """, """
            select concat_ws(' ', 'behind', followed.position, feed.position)
            from archive_index.follower followed, feed_position feed
            where followed.position <> feed.position or followed.epoch <> feed.epoch
            """);

    /// Returns when the index has all that the feed tells, and nothing else.
    public void awaitEqual() {
        await().atMost(SOON)
                .untilAsserted(() -> DIFFERENCES.forEach(question ->
                        assertThat(archive.texts(question)).as(question).isEmpty()));
    }

    /// The articles whose current revision has this term, the newest first.
    List<String> listed(String kind, String value) {
        return archive.texts("""
                select article_id from archive_index.term where term = term_of(?, ?) and current
                order by time desc, article_id desc
                """, kind, value);
    }

    /// The articles that have these words.
    List<String> found(String words) {
        return archive.texts("""
                select article_id from readable_words
                where words @@ search_query(?) and words @@ websearch_to_tsquery(config::regconfig, ?)
                order by article_id
                """, words, words);
    }
}
