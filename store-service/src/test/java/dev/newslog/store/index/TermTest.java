package dev.newslog.store.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/// By what a revision is listed.
class TermTest {

    @Test
    void a_revision_is_listed_by_each_value_that_it_has_once() {
        List<Term> terms =
                Term.of("courier", "Local", "Mara  Lindqvist", null, List.of("ferry", "ferry", "pier"), "urn:a", null);

        assertThat(terms)
                .containsExactlyInAnyOrder(
                        new Term("source", "courier"),
                        new Term("section", "Local"),
                        new Term("byline", "Mara Lindqvist"),
                        new Term("keyword", "ferry"),
                        new Term("keyword", "pier"),
                        new Term("uri", "urn:a"));
    }

    @Test
    void a_language_is_listed_by_each_range_that_it_falls_into() {
        assertThat(Term.of("courier", null, null, "zh-Hant-TW", List.of(), null, null))
                .filteredOn(term -> term.kind().equals("language"))
                .extracting(Term::value)
                .containsExactly("zh-hant-tw", "zh-hant", "zh");
    }

    @Test
    void what_is_no_address_names_no_page() {
        assertThat(Term.of("courier", null, null, null, List.of(), null, "not an address"))
                .containsExactly(new Term("source", "courier"));
    }

    @Test
    void a_page_is_listed_by_the_one_spelling_of_its_address() {
        assertThat(Term.of(
                        "courier", null, null, null, List.of(), null, "HTTPS://Courier.example:443/a?utm_source=x#b"))
                .contains(new Term("url", "https://courier.example/a"));
    }
}
