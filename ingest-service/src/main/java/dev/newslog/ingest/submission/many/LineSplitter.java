package dev.newslog.ingest.submission.many;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// Cuts bytes into lines, in whatever pieces they come, one after the other as they are asked for. Of a line
/// that is too long nothing is kept. Blank ones are counted, so that a line has the number that an editor shows,
/// and left out.
final class LineSplitter {

    private static final byte[] NOTHING = {};
    private static final int KEPT_ROOM = 64 * 1024;

    private final int longest;
    private byte[] piece = NOTHING;
    private int from;
    private ByteArrayOutputStream begun = new ByteArrayOutputStream();
    private boolean blank = true;
    private boolean tooLong;
    private boolean ended;
    private long number;

    /// @param first the number of the first line
    /// @param longest the most bytes of one
    LineSplitter(long first, int longest) {
        this.number = first;
        this.longest = longest;
    }

    /// The number of the line that is next.
    long number() {
        return number;
    }

    /// The bytes that are kept.
    int held() {
        return begun.size() + piece.length - from;
    }

    /// Whether a line has begun and not ended.
    boolean isAmidLine() {
        return tooLong || begun.size() > 0;
    }

    /// Adds what comes next.
    void add(byte[] next) {
        byte[] left = Arrays.copyOfRange(piece, from, piece.length + next.length);
        System.arraycopy(next, 0, left, piece.length - from, next.length);
        piece = left;
        from = 0;
    }

    /// Nothing comes any more: the last line may have no end.
    void end() {
        ended = true;
    }

    /// The next line, or null where none has come to its end.
    @Nullable
    Line next() {
        for (int place = from; place < piece.length; place++) {
            byte read = piece[place];
            if (read == '\n') {
                Line line = finish(place);
                if (line != null) {
                    return line;
                }
            } else if (read != ' ' && read != '\t' && read != '\r') {
                blank = false;
            }
        }
        keep(piece.length);
        return ended && isAmidLine() ? finish(piece.length) : null;
    }

    /// The line that ends there, or null where it is blank.
    private @Nullable Line finish(int end) {
        keep(end);
        from = Math.min(end + 1, piece.length);
        Line line = new Line(number, tooLong ? null : begun.toByteArray());
        boolean isLine = tooLong || !blank;
        number++;
        blank = true;
        tooLong = false;
        clear();
        return isLine ? line : null;
    }

    private void keep(int to) {
        tooLong = tooLong || begun.size() + (to - from) > longest;
        if (tooLong) {
            clear();
        } else {
            begun.write(piece, from, to - from);
        }
        from = to;
    }

    private void clear() {
        if (begun.size() > KEPT_ROOM) {
            begun = new ByteArrayOutputStream();
        } else {
            begun.reset();
        }
    }
}
