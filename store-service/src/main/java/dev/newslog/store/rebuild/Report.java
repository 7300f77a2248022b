package dev.newslog.store.rebuild;

import dev.newslog.store.rebuild.Switch.Outcome;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// What a rebuild tells in the end, line by line.
final class Report {

    private Report() {}

    static List<String> switched(Outcome.Done done) {
        Comparison comparison = done.comparison();
        List<String> lines = new ArrayList<>();
        lines.add(
                comparison.isEqual()
                        ? "The new archive serves. Its digest is that of the old one:"
                        : "The new archive serves. It differs from the old one, first in article "
                                + comparison.difference() + ":");
        lines.add("  old  " + comparison.served());
        lines.add("  new  " + comparison.next() + "  (" + comparison.articles() + " articles)");
        lines.add(String.format(
                Locale.ROOT,
                "Writers waited for %.1f s, readers did not.",
                done.pause().toMillis() / 1_000.0));
        if (done.late() > 0) {
            lines.add(done.late() + " changes that the old archive did not have stand at the end of the feed");
        }
        lines.addAll(quarantines(done.quarantines()));
        lines.add("The old archive is kept in the schema archive_previous; the next rebuild drops it. To drop it now:");
        lines.add("  drop schema archive_previous cascade");
        return lines;
    }

    static List<String> different(Outcome.Different different, String option) {
        Comparison comparison = different.comparison();
        List<String> lines = new ArrayList<>();
        lines.add("Nothing was switched: the archives differ, first in article " + comparison.difference());
        lines.add("  old  " + comparison.served());
        lines.add("  new  " + comparison.next());
        lines.addAll(quarantines(different.quarantines()));
        lines.add(
                "Look at the article in both schemas, archive and archive_next. The log is right, unless this release");
        lines.add("reads it wrongly. To have the new archive serve all the same: " + option);
        return lines;
    }

    private static List<String> quarantines(Quarantines quarantines) {
        List<String> lines = new ArrayList<>();
        if (!quarantines.read().isEmpty()) {
            lines.add("Records that were in quarantine and could be read now:");
            quarantines.read().forEach(record -> lines.add("  " + record));
        }
        if (!quarantines.setAside().isEmpty()) {
            lines.add("Records that the old archive has and this release has set aside:");
            quarantines.setAside().forEach(record -> lines.add("  " + record));
        }
        return lines;
    }
}
