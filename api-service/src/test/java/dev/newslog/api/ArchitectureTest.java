package dev.newslog.api;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.belongToAnyOf;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.simpleName;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import dev.newslog.api.feed.Position;
import dev.newslog.api.web.Cursor;
import dev.newslog.api.web.Edition;
import dev.newslog.api.web.EntityTag;
import dev.newslog.api.web.InvalidParameterException;
import dev.newslog.api.web.Page;
import dev.newslog.api.web.Parameters;
import dev.newslog.api.web.Times;
import jakarta.inject.Inject;
import jakarta.persistence.Entity;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

/// How this service is built, where a tool can tell.
class ArchitectureTest {

    private static final JavaClasses SERVICE = new ClassFileImporter(
                    List.of(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS))
            .importPackages("dev.newslog.api");

    /// Annotations that say how a record looks as JSON are no framework.
    private static final String[] FRAMEWORKS = {
        "jakarta..",
        "io.quarkus..",
        "io.quarkiverse..",
        "io.smallrye..",
        "io.vertx..",
        "org.hibernate..",
        "org.jboss..",
        "org.eclipse.microprofile..",
        "com.fasterxml.jackson.databind..",
        "com.fasterxml.jackson.core..",
        "java.sql..",
        "javax.."
    };

    @Test
    void what_changed_in_a_text_is_found_without_a_framework() {
        noClasses()
                .that(resideInAPackage("dev.newslog.api.diff.."))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(FRAMEWORKS)
                .check(SERVICE);
    }

    @Test
    void formats_know_no_framework() {
        noClasses()
                .that(resideInAPackage("dev.newslog.api.format.."))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(FRAMEWORKS)
                .check(SERVICE);
    }

    /// `javax.xml` is Java's own.
    @Test
    void documents_of_feeds_know_no_framework() {
        noClasses()
                .that(resideInAPackage("dev.newslog.api.syndication.document.."))
                .should()
                .dependOnClassesThat(resideInAnyPackage(FRAMEWORKS).and(not(resideInAPackage("javax.xml.."))))
                .check(SERVICE);
    }

    @Test
    void values_know_no_framework() {
        noClasses()
                .that(belongToAnyOf(
                                Cursor.class,
                                Edition.class,
                                EntityTag.class,
                                InvalidParameterException.class,
                                Page.class,
                                Parameters.class,
                                Position.class,
                                Times.class)
                        .or(resideInAPackage("dev.newslog.api.feed.stream")
                                .and(simpleName("Blocks")
                                        .or(simpleName("Course"))
                                        .or(simpleName("Entry"))
                                        .or(simpleName("Piece"))
                                        .or(simpleName("Reading"))
                                        .or(simpleName("Step"))))
                        .or(resideInAPackage("dev.newslog.api.receipt").and(simpleName("Preference")))
                        .or(resideInAPackage("dev.newslog.api.article").and(simpleName("TimeMap"))))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(FRAMEWORKS)
                .check(SERVICE);
    }

    @Test
    void no_other_service_is_known() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("dev.newslog.store..", "dev.newslog.ingest..", "dev.newslog.stack..")
                .check(SERVICE);
    }

    @Test
    void resources_are_package_private_with_public_methods() {
        classes()
                .that()
                .areAnnotatedWith(Path.class)
                .should()
                .bePackagePrivate()
                .check(SERVICE);
        methods().that().areAnnotatedWith(GET.class).should().bePublic().check(SERVICE);
    }

    @Test
    void rows_stay_in_their_package_but_for_the_feed_that_receipts_name() {
        classes()
                .that()
                .areAnnotatedWith(Entity.class)
                .and()
                .doNotHaveSimpleName("FeedRow")
                .should()
                .bePackagePrivate()
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
