package dev.newslog.stack.submit;

import java.io.ByteArrayOutputStream;
import java.util.ArrayDeque;
import java.util.Deque;

/// What of a stream of lines is to be sent, to be answered, and to be sent again. A line is kept until it is answered
/// for good, so any connection may break at any moment. Answers come in the order of the lines.
final class LineUpload {

    static final int MOST_LINES = 10_000;
    static final long MOST_BYTES = 16L * 1024 * 1024;

    private final Deque<Line> sent = new ArrayDeque<>();
    private final Deque<Line> unsent = new ArrayDeque<>();
    private long bytes;
    private long lastAdded;
    private long sending;

    /// @param first the number of the first line
    LineUpload(long first) {
        lastAdded = first - 1;
        sending = first;
    }

    /// Whether another line may be added: else answers are to be waited for.
    boolean hasRoom() {
        return sent.size() + unsent.size() < MOST_LINES && bytes < MOST_BYTES;
    }

    /// A line that is to be sent, after those before.
    void add(Line line) {
        unsent.add(line);
        bytes += line.document().length;
        lastAdded = line.number();
    }

    /// Whether there is something to send now.
    boolean hasUnsent() {
        return !unsent.isEmpty();
    }

    /// Whether something that was sent has no answer.
    boolean isAwaiting() {
        return !sent.isEmpty();
    }

    /// Whether all that was added is answered.
    boolean isSettled() {
        return sent.isEmpty() && unsent.isEmpty();
    }

    /// The number of the line with which it would go on, over a new connection or in another run.
    long firstUnanswered() {
        if (!sent.isEmpty()) {
            return sent.getFirst().number();
        }
        return unsent.isEmpty() ? lastAdded + 1 : unsent.getFirst().number();
    }

    /// A new connection begins with [#firstUnanswered()]: what has no answer is sent again.
    void begin() {
        while (!sent.isEmpty()) {
            unsent.addFirst(sent.removeLast());
        }
        sending = firstUnanswered();
    }

    /// The next lines as they are sent; none where there are none. Blank lines between them go as such, as the service
    /// counts them.
    ///
    /// @param enough bytes after which no other line is begun
    byte[] send(int enough) {
        ByteArrayOutputStream piece = new ByteArrayOutputStream();
        while (!unsent.isEmpty() && piece.size() < enough) {
            if (sending < unsent.getFirst().number()) {
                piece.write('\n');
            } else {
                Line line = unsent.removeFirst();
                piece.writeBytes(line.document());
                piece.write('\n');
                sent.add(line);
            }
            sending++;
        }
        return piece.toByteArray();
    }

    /// The next line has its answer, for good.
    ///
    /// @return the line
    /// @throws StoppedException where another line is answered than was next
    Line settle(LineAnswer answer) {
        Line line = sent.peekFirst();
        if (line == null || line.number() != answer.line()) {
            throw new StoppedException(
                    "line %d was answered where %s was next"
                            .formatted(answer.line(), line == null ? "none" : line.number()),
                    null);
        }
        sent.removeFirst();
        bytes -= line.document().length;
        return line;
    }
}
