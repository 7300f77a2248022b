package dev.newslog.stack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class ImagesTest {

    @Test
    void a_compose_file_tells_the_images_of_the_servers() {
        List<String> lines = List.of(
                "services:",
                "  exporter:",
                "    image: example/postgres:9",
                "  postgres:",
                "    image: \"postgres:18\" # the archive",
                "  kafka:",
                "    image: apache/kafka:4.1.2");

        assertThat(Images.in(lines)).isEqualTo(new Images("apache/kafka:4.1.2", "postgres:18"));
    }

    @Test
    void a_compose_file_without_an_image_is_told_of() {
        assertThatThrownBy(() -> Images.in(List.of("image: postgres:18")))
                .isInstanceOf(PartFailedException.class)
                .hasMessageContaining("apache/kafka");
    }

    @Test
    void the_projects_own_compose_file_is_found_from_a_module() {
        assertThat(Images.ofProject().kafka()).startsWith("apache/kafka:");
        assertThat(Images.ofProject().postgres()).startsWith("postgres:");
    }

    @Test
    void the_launcher_carries_no_testcontainers() {
        assertThat(ClassPaths.stack()).contains("kafka-clients").doesNotContain("testcontainers", "docker-java");
        assertThat(ClassPaths.containers()).contains("kafka-clients", "testcontainers", "docker-java");
    }
}
