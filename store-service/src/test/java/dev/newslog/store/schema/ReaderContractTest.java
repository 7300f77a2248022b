package dev.newslog.store.schema;

import static org.assertj.core.api.Assertions.assertThat;

import dev.newslog.stack.Database;
import dev.newslog.store.TestArchive;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// What a release gave its readers, the next one gives too: while the instances are replaced one by one, the
/// api-service of the release before reads the new schema.
///
/// A release leaves `releases/<n>/reader-views.txt`, never edited afterwards. It goes with what only that release asked
/// for, when no release that is still served needs it: one later.
class ReaderContractTest {

    private static final Path RELEASES = Path.of("src/test/resources/releases");
    private static final String GIVEN = """
            select format('view %s.%s %s', c.relname, a.attname, format_type(a.atttypid, a.atttypmod)) as line
            from pg_class c
            join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
            where c.relnamespace = 'archive'::regnamespace and has_table_privilege(c.oid, 'select')
            union all
            select format('function %s(%s) %s', p.proname, oidvectortypes(p.proargtypes), pg_get_function_result(p.oid))
            from pg_proc p
            where p.pronamespace = 'archive'::regnamespace and has_function_privilege(p.oid, 'execute')
            order by line
            """;

    @Test
    void what_each_release_gave_its_readers_is_still_there() throws IOException {
        TestArchive archive = TestArchive.empty();
        archive.flyway(TestArchive.MIGRATIONS).load().migrate();

        List<String> given = archive.textsAs(Database.READER, GIVEN);

        try (Stream<Path> releases = Files.list(RELEASES)) {
            assertThat(releases)
                    .isNotEmpty()
                    .allSatisfy(release -> assertThat(given)
                            .as(release.toString())
                            .containsAll(Files.readAllLines(release.resolve("reader-views.txt"))));
        }
    }
}
