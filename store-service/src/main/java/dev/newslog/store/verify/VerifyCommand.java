package dev.newslog.store.verify;

import dev.newslog.store.rebuild.ServedDatabase;
import java.sql.Connection;
import java.sql.SQLException;

/// `./newslog verify`: a program of its own, that needs the database and nothing else.
///
/// It takes the store-service's variables for the database, and without them the local stack's.
public final class VerifyCommand {

    private static final int SOUND = 0;
    private static final int ALTERED = 1;
    private static final int NOT_VERIFIED = 2;

    private VerifyCommand() {}

    /// Ends with 0 where every row fits, 1 where one does not, 2 where the database can't be asked.
    public static void main(String[] arguments) {
        // the service's own, and the driver logs through it
        System.setProperty("java.util.logging.manager", "org.jboss.logmanager.LogManager");
        ServedDatabase database = ServedDatabase.ofEnvironment();
        try (Connection archive = database.connect()) {
            archive.setReadOnly(true);
            archive.setAutoCommit(false);
            archive.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            System.exit(tell(Verification.of(archive)));
        } catch (SQLException failed) {
            System.err.println("The archive at " + database.url() + " can't be asked: " + failed.getMessage());
            System.exit(NOT_VERIFIED);
        }
    }

    private static int tell(Verdict verdict) {
        return switch (verdict) {
            case Verdict.Sound sound -> {
                System.out.printf(
                        "Every row fits: %d articles, %d revisions, %d changes%n%s%n",
                        sound.articles(), sound.revisions(), sound.changes(), sound.digest());
                if (sound.unproven() > 0) {
                    System.out.printf(
                            "%d changes were archived before their times were kept here; a rebuild proves them too%n",
                            sound.unproven());
                }
                yield SOUND;
            }
            case Verdict.Misfit misfit -> {
                System.out.printf("Article %s, %s does not fit: %s%n", misfit.articleId(), misfit.row(), misfit.why());
                yield ALTERED;
            }
        };
    }
}
