package dev.newslog.store.rebuild;

import dev.newslog.store.rebuild.Rebuild.Result;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;

/// `./newslog rebuild`: a program of its own, that needs the database, the log and the jar that it comes in.
///
/// It takes the store-service's variables, and without them the local stack's.
public final class RebuildCommand {

    private static final int SWITCHED = 0;
    private static final int DIFFERENT = 1;
    private static final int NOT_DONE = 2;

    private static final String ACCEPT = "--accept-difference";
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final String USAGE = """
            usage: rebuild [--accept-difference]

            Fills a new archive from the start of the log while the old one serves, compares both, and puts the new
            one in the old one's place. Nothing is switched where they differ, unless --accept-difference is given:
            a new release may rightly differ, as where it reads records that were quarantined.
            """;

    private RebuildCommand() {}

    /// Ends with 0 where the new archive serves, 1 where it differs, 2 where it could not be made. With 1 and 2 the old
    /// one goes on.
    public static void main(String[] arguments) {
        if (!List.of(ACCEPT).containsAll(List.of(arguments))) {
            System.err.print(USAGE);
            System.exit(NOT_DONE);
        }
        // Flyway's way to its log; without it, complaints of that go to the terminal
        System.setProperty("java.util.logging.manager", "org.jboss.logmanager.LogManager");
        ServedDatabase database = ServedDatabase.ofEnvironment();
        Teller teller = Teller.ofTerminal();
        Rebuild rebuild = new Rebuild(database, () -> BesideProcess.start(database), teller, PATIENCE);
        try {
            System.exit(tell(rebuild.run(arguments.length > 0), teller));
        } catch (SQLException | RuntimeException failed) {
            // whatever it is: 1 would say that the archives differ
            System.err.println("The archive at " + database.url() + " can't be rebuilt: " + failed.getMessage());
            System.exit(NOT_DONE);
        }
    }

    private static int tell(Result result, Teller teller) {
        return switch (result) {
            case Result.Switched(var how) -> {
                Report.switched(how).forEach(teller::line);
                yield SWITCHED;
            }
            case Result.Different(var how) -> {
                Report.different(how, ACCEPT).forEach(teller::line);
                yield DIFFERENT;
            }
            case Result.NotDone(String reason) -> {
                teller.line("Nothing was switched: " + reason + ".");
                yield NOT_DONE;
            }
        };
    }
}
