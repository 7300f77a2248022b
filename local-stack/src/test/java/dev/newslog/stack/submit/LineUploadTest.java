package dev.newslog.stack.submit;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.NullNode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class LineUploadTest {

    enum Event {
        LINE_READ,
        BLANK_LINES_READ,
        PIECE_SENT,
        ANSWER,
        CUT
    }

    /// A service that counts lines as they come, from the number that a connection begins with.
    private static final class Service {

        private final LineUpload upload;
        private final List<Long> settled = new ArrayList<>();
        private final List<Long> received = new ArrayList<>();
        private long number;

        Service(LineUpload upload) {
            this.upload = upload;
            connect();
        }

        void connect() {
            upload.begin();
            received.clear();
            number = upload.firstUnanswered();
        }

        void receive(int enough) {
            String piece = new String(upload.send(enough), UTF_8);
            for (String line : piece.split("\n", -1)) {
                if (!line.isEmpty()) {
                    assertThat(line).isEqualTo("line " + number);
                    received.add(number);
                }
                number++;
            }
            // the piece's last part is what follows its last line's end: nothing
            number--;
        }

        void answer() {
            if (!received.isEmpty()) {
                settled.add(upload.settle(answerTo(received.removeFirst())).number());
            }
        }
    }

    @Property
    void each_line_is_settled_once_in_its_order_whatever_breaks(
            @ForAll @Size(max = 200) List<Event> events, @ForAll @IntRange(min = 1, max = 60) int piece) {
        LineUpload upload = new LineUpload(1);
        Service service = new Service(upload);
        List<Long> added = new ArrayList<>();
        long number = 1;

        for (Event event : events) {
            switch (event) {
                case LINE_READ -> {
                    upload.add(line(number));
                    added.add(number++);
                }
                case BLANK_LINES_READ -> number += 3;
                case PIECE_SENT -> service.receive(piece);
                case ANSWER -> service.answer();
                case CUT -> service.connect();
            }
        }
        while (!upload.isSettled()) {
            service.receive(piece);
            service.answer();
        }

        assertThat(service.settled).isEqualTo(added);
        assertThat(upload.hasRoom()).isTrue();
    }

    @Test
    void what_has_no_answer_is_sent_again_after_a_cut() {
        LineUpload upload = new LineUpload(7);
        LongStream.rangeClosed(7, 9).forEach(number -> upload.add(line(number)));
        upload.begin();
        assertThat(text(upload.send(1_000))).isEqualTo("line 7\nline 8\nline 9\n");

        upload.settle(answerTo(7));
        upload.begin();

        assertThat(upload.firstUnanswered()).isEqualTo(8);
        assertThat(text(upload.send(1_000))).isEqualTo("line 8\nline 9\n");
    }

    @Test
    void a_blank_line_is_sent_as_one_as_the_service_counts_it() {
        LineUpload upload = new LineUpload(1);
        upload.begin();
        upload.add(line(3));

        assertThat(text(upload.send(1_000))).isEqualTo("\n\nline 3\n");
        assertThat(upload.firstUnanswered()).isEqualTo(3);
        upload.settle(answerTo(3));
        assertThat(upload.firstUnanswered()).isEqualTo(4);
    }

    @Test
    void what_has_no_answer_is_bounded() {
        LineUpload upload = new LineUpload(1);
        long number = 1;
        while (upload.hasRoom()) {
            upload.add(line(number++));
        }
        assertThat(number - 1).isEqualTo(LineUpload.MOST_LINES);

        upload.begin();
        upload.send(1);
        upload.settle(answerTo(1));

        assertThat(upload.hasRoom()).isTrue();
        upload.add(new Line(number, new byte[(int) LineUpload.MOST_BYTES]));
        assertThat(upload.hasRoom()).isFalse();
    }

    @Test
    void an_answer_to_another_line_than_the_next_is_not_believed() {
        LineUpload upload = new LineUpload(1);
        upload.add(line(1));
        upload.begin();

        assertThatThrownBy(() -> upload.settle(answerTo(1)))
                .isInstanceOf(StoppedException.class)
                .hasMessage("line 1 was answered where none was next");
        upload.send(1);
        assertThatThrownBy(() -> upload.settle(answerTo(2))).hasMessage("line 2 was answered where 1 was next");
    }

    private static Line line(long number) {
        return new Line(number, ("line " + number).getBytes(UTF_8));
    }

    private static LineAnswer answerTo(long number) {
        return new LineAnswer(number, 202, NullNode.getInstance());
    }

    private static String text(byte[] piece) {
        return new String(piece, UTF_8);
    }
}
