package dev.newslog.stack.submit;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/// Cuts a stream of any length into lines, in bounded memory.
final class InputLines {

    /// More than a service takes in one: it says so of a line of which it gets that much.
    static final int MOST_KEPT = 2 * 1024 * 1024 + 1;

    private final InputStream in;
    private final long first;
    private final byte[] piece = new byte[64 * 1024];
    private final ByteArrayOutputStream begun = new ByteArrayOutputStream();
    private int from;
    private int to;
    private boolean blank = true;
    private long number = 1;

    /// @param first the number of the first line that is wanted
    InputLines(InputStream in, long first) {
        this.in = in;
        this.first = first;
    }

    /// The next line that is wanted and not blank, or null at the end.
    @Nullable
    Line next() throws IOException {
        while (from < to || read()) {
            int end = from;
            while (end < to && piece[end] != '\n') {
                end++;
            }
            keep(end);
            if (end < to) {
                from = end + 1;
                Line line = finish();
                if (line != null) {
                    return line;
                }
            }
        }
        return finish();
    }

    private boolean read() throws IOException {
        from = 0;
        to = Math.max(0, in.read(piece));
        return to > 0;
    }

    private void keep(int end) {
        for (int place = from; blank && place < end; place++) {
            blank = piece[place] == ' ' || piece[place] == '\t' || piece[place] == '\r';
        }
        int room = number < first ? 0 : MOST_KEPT - begun.size();
        begun.write(piece, from, Math.min(end - from, room));
        from = end;
    }

    private @Nullable Line finish() {
        Line line = blank || number < first ? null : new Line(number, begun.toByteArray());
        number++;
        blank = true;
        begun.reset();
        return line;
    }
}
