package dev.newslog.events;

import dev.newslog.events.content.Content;
import dev.newslog.events.content.ContentType;
import dev.newslog.events.content.Correction;
import dev.newslog.events.content.Image;
import dev.newslog.events.identity.IdentityKind;
import java.time.Instant;
import java.util.List;

/// The submission of which the digests and the bytes are pinned.
final class FerryStory {

    private FerryStory() {}

    static Submission submission() {
        return new Submission(
                "harbour-courier",
                IdentityKind.URI,
                "urn:ferry",
                "https://harbour-courier.example/ferry",
                "2",
                Instant.parse("2026-11-02T08:10:00Z"),
                Instant.parse("2026-11-02T09:45:00Z"),
                content(),
                PubStatus.USABLE,
                null);
    }

    static Content content() {
        return new Content(
                "Ferry to the islands stops for a week",
                "Mara Lindqvist",
                "Local",
                "en",
                "The ferry rests.",
                "The ferry stops.\n\nIt sails again on Monday.",
                ContentType.PLAIN,
                List.of("ferry", "transport"),
                List.of(new Image("https://harbour-courier.example/ferry.jpg", "The ferry", "Courier")),
                4,
                "Adds the operator's statement",
                new Correction(Correction.Kind.CORRECTION, "An earlier version named the wrong pier."));
    }
}
