package dev.newslog.store.log;

import java.util.UUID;

/// How far the archive has read a partition of a topic.
public record ArchivePosition(UUID topicId, int partition, long nextOffset) {}
