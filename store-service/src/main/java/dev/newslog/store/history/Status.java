package dev.newslog.store.history;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// Whether an article may be shown, and since when and why not.
///
/// @param killed only a reinstatement ends a kill
/// @param held a hold ends with a usable submission that is not late; it lives on under a kill
/// @param reason the kill's
/// @param since when the log took what made it so
/// @param embargoedUntil of the current submission; never cleared by time
public record Status(
        boolean killed,
        boolean held,
        @Nullable String reason,
        @Nullable Instant since,
        @Nullable Instant embargoedUntil) {

    static final Status USABLE = new Status(false, false, null, null, null);

    /// The ninjs `pubStatus` that clients see; part of the chain.
    public String pubStatus() {
        if (killed) {
            return "canceled";
        }
        return held ? "withheld" : "usable";
    }

    Status killed(@Nullable String why, Instant at) {
        return new Status(true, held, why, at, embargoedUntil);
    }

    Status reinstated(Instant at) {
        return new Status(false, held, null, at, embargoedUntil);
    }

    Status held(Instant at) {
        return new Status(killed, true, reason, killed ? since : at, embargoedUntil);
    }

    Status released(Instant at) {
        return new Status(killed, false, reason, killed ? since : at, embargoedUntil);
    }

    Status embargoedUntil(@Nullable Instant end) {
        return new Status(killed, held, reason, since, end);
    }

    boolean isEmbargoMovedFrom(Status before, Instant at) {
        return embargoedUntil != null && embargoedUntil.isAfter(at) && !embargoedUntil.equals(before.embargoedUntil);
    }
}
