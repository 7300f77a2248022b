package dev.newslog.store.rebuild;

import static dev.newslog.store.Events.embargoed;
import static dev.newslog.store.Events.keyed;
import static dev.newslog.store.Events.killed;
import static dev.newslog.store.Events.said;

import dev.newslog.store.TestArchive;
import dev.newslog.store.TestLog;
import dev.newslog.store.rebuild.Rebuild.Result;
import java.io.OutputStream;
import java.io.PrintStream;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/// A log of all that can happen, its archive, and how that is rebuilt by the running application.
///
/// @param ferry a story of several versions
/// @param pier a story that was killed
record Harbour(TestArchive database, TestLog log, Archives archives, UUID ferry, UUID pier) {

    /// Another log than those before, with the archive that serves it.
    static Harbour served() {
        TestArchive database = TestArchive.ofApplication().migrated();
        TestLog log = TestLog.ofApplication();
        Harbour harbour = new Harbour(database, log, new Archives(database, log), UUID.randomUUID(), UUID.randomUUID());
        harbour.tellAll();
        harbour.archives.nudge();
        harbour.archives.serveAll();
        return harbour;
    }

    private void tellAll() {
        UUID lost = UUID.randomUUID();
        UUID hidden = UUID.randomUUID();
        UUID awaited = UUID.randomUUID();
        log.append(
                said(ferry, "1", "A"),
                said(ferry, "3", "C"),
                said(ferry, "2", "B"),
                said(ferry, "3", "C"),
                said(pier, "1", "The pier is closed."),
                killed(pier),
                said(pier, "2", "The pier is closed for good."),
                killed(lost),
                keyed(lost, "key", "Lost"),
                keyed(lost, "key", "Found"),
                embargoed(hidden, "1", "Hidden", Instant.now().plus(Duration.ofHours(1))),
                embargoed(awaited, "1", "Awaited", Instant.now().plusSeconds(1)),
                said(UUID.randomUUID(), "1", "Not to be held\0"));
    }

    /// @param acceptDifference whether to switch though the archives differ
    Result rebuild(boolean acceptDifference) throws SQLException {
        return new Rebuild(
                        BesideStack.served(database.database()),
                        Application::new,
                        new Teller(new PrintStream(OutputStream.nullOutputStream()), false),
                        Duration.ofSeconds(20))
                .run(acceptDifference);
    }

    /// The application fills the next archive whenever there is one.
    private record Application() implements Filler {

        @Override
        public Optional<String> failure() {
            return Optional.empty();
        }

        @Override
        public Optional<String> waitsFor() {
            return Optional.empty();
        }

        @Override
        public void close() {
            // it ends with the test
        }
    }
}
