package dev.newslog.ingest;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.type;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import dev.newslog.edge.Problems.Fault;
import jakarta.inject.Inject;
import jakarta.ws.rs.Path;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.reactive.messaging.Channel;
import org.junit.jupiter.api.Test;

/// How this service is built, where a tool can tell.
class ArchitectureTest {

    private static final JavaClasses SERVICE = new ClassFileImporter(
                    List.of(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS))
            .importPackages("dev.newslog.ingest");

    @Test
    void readers_of_formats_know_no_framework_but_jackson() {
        classes()
                .that()
                .resideInAPackage("dev.newslog.ingest.format..")
                .should()
                .onlyDependOnClassesThat(resideInAPackage("java..")
                        .or(resideInAPackage("com.fasterxml.jackson.."))
                        .or(resideInAPackage("org.jspecify.."))
                        .or(resideInAPackage("org.jsoup.."))
                        .or(resideInAPackage("javax.xml.."))
                        .or(resideInAPackage("org.xml.sax.."))
                        .or(resideInAPackage("dev.newslog.events.."))
                        .or(resideInAPackage("dev.newslog.ingest.format.."))
                        .or(type(Fault.class)))
                .check(SERVICE);
    }

    @Test
    void only_the_log_knows_kafka() {
        noClasses()
                .that()
                .resideOutsideOfPackage("dev.newslog.ingest.log..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "org.apache.kafka..", "io.smallrye.reactive.messaging..", "org.eclipse.microprofile.reactive..")
                .check(SERVICE);
    }

    @Test
    void resources_are_known_to_nobody() {
        classes()
                .that()
                .areAnnotatedWith(Path.class)
                .should()
                .bePackagePrivate()
                .check(SERVICE);
    }

    @Test
    void nothing_is_injected_into_a_field() {
        noFields()
                .should()
                .beAnnotatedWith(Inject.class)
                .orShould()
                .beAnnotatedWith(ConfigProperty.class)
                .orShould()
                .beAnnotatedWith(Channel.class)
                .check(SERVICE);
        fields().that()
                .areDeclaredInClassesThat()
                .areAnnotatedWith(Path.class)
                .should()
                .beFinal()
                .check(SERVICE);
    }

    @Test
    void no_other_service_is_known() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("dev.newslog.store..", "dev.newslog.api..", "dev.newslog.stack..")
                .check(SERVICE);
    }

    @Test
    void packages_know_each_other_one_way() {
        slices().matching("dev.newslog.ingest.(*)..").should().beFreeOfCycles().check(SERVICE);
    }
}
