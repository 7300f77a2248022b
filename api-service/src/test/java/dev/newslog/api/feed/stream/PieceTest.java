package dev.newslog.api.feed.stream;

import static org.assertj.core.api.Assertions.assertThat;

import dev.newslog.api.feed.Position;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;

class PieceTest {

    private static final Position END = new Position("now", 9);

    @Property
    void any_cut_holds_all_entries_once_in_pieces_that_meet(
            @ForAll @LongRange(min = 0, max = 5) long after,
            @ForAll @LongRange(min = 0, max = 40) long number,
            @ForAll @LongRange(min = 0, max = 5) long hole,
            @ForAll @IntRange(min = 1, max = 60) int most) {
        List<Entry> entries = LongStream.rangeClosed(after + 1, after + number)
                .mapToObj(PieceTest::entry)
                .toList();
        Position end = new Position("now", after + number + hole);

        List<Piece> pieces = Piece.cut(after, end, entries, most);

        assertThat(pieces).flatExtracting(Piece::entries).isEqualTo(entries);
        assertThat(pieces.getFirst().after()).isEqualTo(after);
        assertThat(pieces.getLast().end()).isEqualTo(end);
        for (int at = 1; at < pieces.size(); at++) {
            assertThat(pieces.get(at).after())
                    .isEqualTo(pieces.get(at - 1).end().number());
        }
        assertThat(pieces)
                .allMatch(piece -> piece.entries().size() <= 1
                        || piece.entries().stream()
                                        .map(Entry::block)
                                        .collect(Collectors.joining())
                                        .length()
                                <= most);
    }

    @Test
    void a_piece_meets_a_reader_that_is_within_it_or_at_its_start() {
        Piece piece = new Piece(5, END, List.of(entry(7), entry(9)));

        assertThat(piece.meets(new Position("now", 4))).isFalse();
        assertThat(piece.meets(new Position("now", 5))).isTrue();
        assertThat(piece.meets(new Position("now", 8))).isTrue();
        assertThat(piece.meets(END)).isFalse();
        assertThat(piece.meets(new Position("before", 5))).isFalse();
    }

    @Test
    void a_reader_is_sent_what_is_of_its_source_and_new_to_it() {
        Piece piece = new Piece(5, END, List.of(entry(6), entry(7), entry(9)));

        assertThat(piece.text(new Position("now", 5), null)).isEqualTo("<6><7><9>");
        assertThat(piece.text(new Position("now", 7), null)).isEqualTo("<9>");
        assertThat(piece.text(new Position("before", 7), null)).isEqualTo("<6><7><9>");
        assertThat(piece.text(new Position("now", 5), "odd")).isEqualTo("<7><9>");
        assertThat(piece.text(new Position("now", 6), "even")).isEmpty();
    }

    private static Entry entry(long number) {
        return new Entry(number, number % 2 == 0 ? "even" : "odd", "<" + number + ">");
    }
}
