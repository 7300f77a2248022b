package dev.newslog.store;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

/// How this service is built, where a tool can tell.
class ArchitectureTest {

    private static final JavaClasses SERVICE = new ClassFileImporter(
                    List.of(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS))
            .importPackages("dev.newslog.store");

    @Test
    void history_is_a_function_of_the_log_alone() {
        noClasses()
                .that()
                .resideInAPackage("dev.newslog.store.history..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "dev.newslog.store.archive..",
                        "dev.newslog.store.intake..",
                        "dev.newslog.store.log..",
                        "jakarta..",
                        "io..",
                        "java.io..",
                        "java.net..",
                        "java.nio.file..",
                        "java.sql..",
                        "org.apache..",
                        "org.hibernate..",
                        "org.jboss..")
                .check(SERVICE);
    }

    @Test
    void history_asks_no_clock_and_draws_no_lots() {
        noClasses()
                .that()
                .resideInAPackage("dev.newslog.store.history..")
                .should()
                .callMethod(Instant.class, "now")
                .orShould()
                .dependOnClassesThat()
                .areAssignableTo(InstantSource.class)
                .orShould()
                .dependOnClassesThat()
                .areAssignableTo(Clock.class)
                .orShould()
                .callMethod(java.util.UUID.class, "randomUUID")
                .orShould()
                .callMethod(System.class, "currentTimeMillis")
                .orShould()
                .callMethod(System.class, "nanoTime")
                .check(SERVICE);
    }

    @Test
    void the_archive_knows_nothing_of_kafka() {
        noClasses()
                .that()
                .resideInAPackage("dev.newslog.store.archive..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.apache.kafka..", "io.smallrye.reactive.messaging..")
                .check(SERVICE);
    }

    @Test
    void no_other_service_is_known() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("dev.newslog.api..", "dev.newslog.ingest..", "dev.newslog.stack..")
                .check(SERVICE);
    }

    @Test
    void nothing_is_injected_into_fields() {
        fields().should()
                .notBeAnnotatedWith(Inject.class)
                .andShould()
                .notBeAnnotatedWith(ConfigProperty.class)
                .check(SERVICE);
    }
}
