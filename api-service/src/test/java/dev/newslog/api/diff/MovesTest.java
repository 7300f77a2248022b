package dev.newslog.api.diff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.newslog.api.diff.Operation.Op;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class MovesTest {

    @Property
    void a_paragraph_that_moved_is_a_deletion_and_an_insertion_of_one_number(
            @ForAll("stories") List<String> paragraphs, @ForAll Random random) {
        List<String> shuffled = new ArrayList<>(paragraphs);
        Collections.shuffle(shuffled, random);

        TextDiff diff = TextDiff.between(String.join("\n\n", paragraphs), String.join("\n\n", shuffled));

        List<Operation> deleted = moved(diff, Op.DELETE);
        assertThat(deleted)
                .extracting(Operation::move)
                .containsExactlyElementsOf(
                        IntStream.rangeClosed(1, deleted.size()).boxed().toList());
        assertThat(moved(diff, Op.INSERT))
                .extracting(Operation::move, Operation::text)
                .containsExactlyInAnyOrderElementsOf(deleted.stream()
                        .map(gone -> tuple(gone.move(), gone.text()))
                        .toList());
        assertThat(diff.operations())
                .filteredOn(operation -> operation.op() != Op.EQUAL && operation.move() == null)
                .allMatch(operation -> operation.text().isBlank());
        assertThat(joined(diff, Op.INSERT)).isEqualTo(String.join("\n\n", paragraphs));
        assertThat(joined(diff, Op.DELETE)).isEqualTo(String.join("\n\n", shuffled));
    }

    @Test
    void the_last_paragraph_moves_to_the_top_whole_beside_an_edit() {
        String before = "It sails at nine.\n\nThe mayor is silent.\n\nNobody knows why.";
        String after = "Nobody knows why.\n\nIt sails at ten.\n\nThe mayor is silent.";

        assertThat(TextDiff.between(before, after).operations())
                .containsExactly(
                        new Operation(Op.INSERT, "Nobody knows why.", 1),
                        new Operation(Op.INSERT, "\n\n"),
                        new Operation(Op.EQUAL, "It sails at "),
                        new Operation(Op.DELETE, "nine"),
                        new Operation(Op.INSERT, "ten"),
                        new Operation(Op.EQUAL, ".\n\nThe mayor is silent."),
                        new Operation(Op.DELETE, "\n\n"),
                        new Operation(Op.DELETE, "Nobody knows why.", 1));
    }

    @Test
    void only_what_moved_bears_a_number_as_json() throws JsonProcessingException {
        ObjectMapper json = new ObjectMapper();

        assertThat(json.writeValueAsString(new Operation(Op.DELETE, "Ferry", 1)))
                .isEqualTo("{\"op\":\"delete\",\"text\":\"Ferry\",\"move\":1}");
        assertThat(json.writeValueAsString(new Operation(Op.EQUAL, "Ferry")))
                .isEqualTo("{\"op\":\"equal\",\"text\":\"Ferry\"}");
    }

    private static List<Operation> moved(TextDiff diff, Op op) {
        return diff.operations().stream()
                .filter(operation -> operation.op() == op && operation.move() != null)
                .toList();
    }

    private static String joined(TextDiff diff, Op without) {
        return diff.operations().stream()
                .filter(operation -> operation.op() != without)
                .map(Operation::text)
                .collect(Collectors.joining());
    }

    @Provide
    Arbitrary<List<String>> stories() {
        return Arbitraries.of("The ferry stops.", "Nobody knows why.", "The mayor is silent.", "A", "B", "C", "D", "E")
                .list()
                .ofMaxSize(8);
    }
}
