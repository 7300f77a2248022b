package dev.newslog.store.history;

import dev.newslog.events.Delivery;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Tells what took effect already: the same submission again does nothing, another one under the same key is told of
/// the first.
public final class Retries {

    private final Set<UUID> known;
    private final Map<KeyUse, UUID> firsts;

    /// Starts from what the archive knows.
    ///
    /// @param known submissions that have a receipt
    /// @param firsts the submissions that used a key first
    public Retries(Set<UUID> known, Map<KeyUse, UUID> firsts) {
        this.known = new HashSet<>(known);
        this.firsts = new HashMap<>(firsts);
    }

    boolean tookEffect(UUID submissionId) {
        return known.contains(submissionId);
    }

    /// The other submission that used the same key first, if there is one.
    @Nullable
    UUID firstUnderKeyOf(Delivery delivery) {
        KeyUse use = KeyUse.of(delivery);
        return use == null ? null : firsts.get(use);
    }

    void remember(Delivery delivery) {
        known.add(delivery.submissionId());
        KeyUse use = KeyUse.of(delivery);
        if (use != null) {
            firsts.putIfAbsent(use, delivery.submissionId());
        }
    }
}
