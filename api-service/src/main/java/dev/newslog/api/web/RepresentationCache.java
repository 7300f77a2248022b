package dev.newslog.api.web;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Scheduler;
import jakarta.inject.Singleton;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/// What was written lately, so that what many read is read, written and compressed once. Whoever asks has learned from
/// the archive which edition may be seen at this moment, and gets that one or none: nothing stale goes out, and nothing
/// that was taken back.
@Singleton
class RepresentationCache {

    /// In bytes: of a heap of 256 MiB a sixteenth.
    private static final long MOST = 16L * 1024 * 1024;
    /// What stands around the bytes and the address of one.
    private static final int OVERHEAD = 500;
    /// So what was taken back is not in memory for long either.
    private static final Duration LIFETIME = Duration.ofMinutes(1);

    private final Cache<Key, Kept> written = Caffeine.newBuilder()
            .maximumWeight(MOST)
            .weigher((Key key, Kept kept) ->
                    OVERHEAD + key.address().length() + kept.representation().coded().length)
            .expireAfterWrite(LIFETIME)
            .scheduler(Scheduler.systemScheduler())
            .build();

    /// @param address of the thing, as the client knows it
    /// @param writer of its format
    record Key(String address, String writer, Coding coding) {}

    /// @param tag of the edition that it is
    record Kept(EntityTag tag, Representation representation) {}

    /// The last one that was written, of whatever edition.
    @Nullable
    Kept find(Key key) {
        return written.getIfPresent(key);
    }

    /// Takes one in the place of an earlier edition.
    void keep(Key key, EntityTag tag, Representation representation) {
        written.put(key, new Kept(tag, representation));
    }
}
