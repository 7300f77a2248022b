package dev.newslog.system.faults;

import dev.newslog.stack.Installation;
import dev.newslog.system.Newsroom;
import dev.newslog.system.RunningNewslog;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.extension.ExtendWith;

/// Truth 1: a submission that got 202 is in the archive, once, whatever was killed. The normal run has two rounds a
/// fault,
/// `-Pfaults` twenty; what they came to stands in `target/faults.txt`.
@ExtendWith(RunningNewslog.class)
class FaultsTest {

    @TestFactory
    Stream<DynamicTest> every_accepted_submission_is_archived_once(Installation parts, Newsroom newsroom) {
        DatabaseFaults database = new DatabaseFaults(parts, newsroom);
        StoreFaults stores = new StoreFaults(parts, newsroom);
        return new Rounds(newsroom, "faults.txt")
                .of(
                        Fault.killed(parts.ingest()),
                        Fault.killed(parts.store()),
                        Fault.away(parts.store()),
                        Fault.killed(parts.api()),
                        Fault.restarted(parts.kafka()),
                        Fault.killed(parts.kafka()),
                        Fault.restarted(parts.postgres()),
                        Fault.away(parts.postgres()),
                        database.outOfConnections(),
                        database.refusedRow(),
                        stores.oneOfTwoKilled(),
                        stores.zombie(),
                        stores.wrongClock());
    }
}
