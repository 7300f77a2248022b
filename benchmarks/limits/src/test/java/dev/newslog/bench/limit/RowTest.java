package dev.newslog.bench.limit;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class RowTest {

    private static final UUID FERRY = new UUID(0, 1);
    private static final UUID BRIDGE = new UUID(0, 2);

    @Test
    void a_row_has_what_the_tables_keep_of_the_event() throws IOException {
        String event = """
                {"line":"","submission":{"source":"harbour-courier","version":"2",\
                "content":{"headline":"Ferry stops","body":"For a week."}}}""";

        Row row = Row.of(new UUID(0, 9), FERRY, event.getBytes(UTF_8));

        assertThat(row).isEqualTo(new Row(new UUID(0, 9), FERRY, "harbour-courier", "2", "Ferry stops", "For a week."));
    }

    @Test
    void only_the_last_row_of_each_article_is_upserted() {
        Row first = row(11, FERRY);
        Row other = row(12, BRIDGE);
        Row second = row(13, FERRY);

        assertThat(Row.newest(List.of(first, other, second))).containsExactly(second, other);
    }

    private static Row row(long id, UUID article) {
        return new Row(new UUID(0, id), article, "harbour-courier", "", "", "");
    }
}
