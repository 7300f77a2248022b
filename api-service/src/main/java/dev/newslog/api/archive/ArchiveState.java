package dev.newslog.api.archive;

import java.util.List;
import java.util.UUID;

/// What the whole archive says at one moment. Another archive of the same log, read as far, has the same digest.
///
/// @param digest `sha-256:` and 64 hexadecimal digits, see [dev.newslog.events.ArchiveDigest]
/// @param articles how many there are, those that nobody may read included
/// @param log how far it has read each partition that it has read of
record ArchiveState(String digest, long articles, long revisions, long changes, List<LogPosition> log) {

    /// @param topicId the topic's own: one made anew under the same name has another
    /// @param nextOffset of the first record that the archive has not taken
    record LogPosition(String topic, UUID topicId, int partition, long nextOffset) {}
}
