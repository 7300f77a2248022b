package dev.newslog.store.history;

import dev.newslog.events.Delivery;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The use of an idempotency key: one request may have it, all others under it are told so.
public record KeyUse(String client, String key, String line, UUID articleId) {

    /// Absent where the delivery came without a key.
    public static @Nullable KeyUse of(Delivery delivery) {
        String key = delivery.idempotencyKey();
        return key == null ? null : new KeyUse(delivery.client(), key, delivery.line(), delivery.articleId());
    }
}
