package dev.newslog.store.history;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.impl.NameBasedGenerator;
import dev.newslog.events.content.ContentField;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;

/// One thing that happened to an article: an entry of the feed and a link of the chain.
///
/// @param id derived from the submission and the type, so it is the same after a rebuild
/// @param ordinal its place in the chain, from 1
/// @param link what it says
/// @param changed the fields that differ from the predecessor at that time
/// @param chain up to this link
public record Change(UUID id, int ordinal, Chain.Link link, Set<ContentField> changed, Chain chain) {

    private static final NameBasedGenerator IDS =
            Generators.nameBasedGenerator(UUID.fromString("2d9c1f7e-0b64-4f0e-9a4d-5c8e7b31a6f2"));

    /// The id of the entry that tells of an embargo's end: the same from any instance, and after a rebuild.
    public static UUID idOfPublished(UUID articleId, Instant at) {
        return IDS.generate((articleId + "\0published\0" + at).getBytes(UTF_8));
    }

    static UUID idOf(UUID submissionId, ChangeType type) {
        return IDS.generate((submissionId + "\0" + type.label()).getBytes(UTF_8));
    }
}
