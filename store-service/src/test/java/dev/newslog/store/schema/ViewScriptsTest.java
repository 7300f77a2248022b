package dev.newslog.store.schema;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The rule of `V4__reader_views.sql`: a script that makes a view makes no other, and does not wait long for its lock.
class ViewScriptsTest {

    private static final Pattern COMMENT = Pattern.compile("--.*");
    private static final Pattern VIEW =
            Pattern.compile("create\\s+(or\\s+replace\\s+)?(materialized\\s+)?view\\b", Pattern.CASE_INSENSITIVE);
    private static final String SHORT_WAIT = "set local lock_timeout = '500ms';";

    @Test
    void only_the_first_script_makes_several_views() throws IOException {
        List<Integer> faulty = new ArrayList<>();
        for (Map.Entry<Integer, Path> script : Migrations.scripts().entrySet()) {
            if (!keepsTheRule(Files.readString(script.getValue()))) {
                faulty.add(script.getKey());
            }
        }

        assertThat(faulty).containsExactly(4);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "create or replace view a as select 1;",
                "-- " + SHORT_WAIT + "\ncreate view a as select 1;",
                SHORT_WAIT + "create view a as select 1; CREATE OR REPLACE\nVIEW b as select 2;"
            })
    void it_is_broken_by(String script) {
        assertThat(keepsTheRule(script)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "create index a on b (c);",
                SHORT_WAIT + "\n-- create view b\ncreate or replace view a as select 1;"
            })
    void it_is_kept_by(String script) {
        assertThat(keepsTheRule(script)).isTrue();
    }

    private static boolean keepsTheRule(String script) {
        String statements = COMMENT.matcher(script).replaceAll("");
        long views = VIEW.matcher(statements).results().count();
        return views == 0 || (views == 1 && statements.contains(SHORT_WAIT));
    }
}
