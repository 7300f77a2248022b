package dev.newslog.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import org.junit.jupiter.api.Test;

class SettingsTest {

    @Test
    void the_operators_table_says_what_the_configuration_classes_say() throws IOException {
        String operations = Files.readString(RunningNewslog.PROJECT.resolve("docs/OPERATIONS.md"));

        assertThat(Settings.table()).contains("`newslog.api.public`", "`newslog.clients.<name>.password`");
        assertThat(operations).contains(Settings.table());
    }
}
