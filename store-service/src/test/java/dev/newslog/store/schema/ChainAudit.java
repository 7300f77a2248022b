package dev.newslog.store.schema;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.newslog.stack.Database;
import dev.newslog.store.TestArchive;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;

/// Computes an article's chain anew from what its rows say, by nothing but the rule.
final class ChainAudit {

    private static final String CHANGES = """
            select c.type, c.revision, r.content_digest, r.first_created, r.version_created, r.received_at, c.logged_at,
                c.pub_status, c.embargoed_until, c.chain_digest
            from change c
            join revision r on r.article_id = c.article_id and r.number = c.revision
            where c.article_id = ? and c.ordinal is not null
            order by c.ordinal
            """;

    private ChainAudit() {}

    /// Checks each link of an article that has nothing but revisions, and that the article bears the last one.
    ///
    /// @return the number of links
    static int links(TestArchive archive, UUID article) throws SQLException, NoSuchAlgorithmException {
        String head = HexFormat.of().formatHex(new byte[32]);
        int links = 0;
        try (Connection owner = archive.connect(Database.OWNER);
                PreparedStatement question = owner.prepareStatement(CHANGES)) {
            question.setObject(1, article);
            ResultSet change = question.executeQuery();
            while (change.next()) {
                links++;
                head = HexFormat.of().formatHex(sha256(head + '\0' + canonical(change)));
                assertThat(HexFormat.of().formatHex(change.getBytes("chain_digest")))
                        .as("link %d", links)
                        .isEqualTo(head);
            }
        }
        assertThat(archive.texts("select encode(chain_digest, 'hex') from article where id = ?", article))
                .containsExactly(head);
        return links;
    }

    private static String canonical(ResultSet change) throws SQLException {
        List<String> parts = new ArrayList<>();
        for (int column = 1; column <= 9; column++) {
            boolean time = change.getMetaData().getColumnTypeName(column).equals("timestamptz");
            Object part = time ? change.getObject(column, OffsetDateTime.class) : change.getString(column);
            parts.add(
                    part instanceof OffsetDateTime at
                            ? at.toInstant().toString()
                            : part == null ? "" : part.toString());
        }
        return String.join("\0", parts);
    }

    private static byte[] sha256(String text) throws NoSuchAlgorithmException {
        return MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8));
    }
}
