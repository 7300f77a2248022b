package dev.newslog.api.diff;

import java.util.stream.IntStream;

/// The lines of a text, each with its line feed; the last one may have none.
final class Lines implements Pieces {

    private final String text;
    private final int[] starts;

    private Lines(String text, int[] starts) {
        this.text = text;
        this.starts = starts;
    }

    static Lines of(String text) {
        IntStream.Builder starts = IntStream.builder().add(0);
        for (int end = 1; end <= text.length(); end++) {
            if (end == text.length() || text.charAt(end - 1) == '\n') {
                starts.add(end);
            }
        }
        return new Lines(text, starts.build().toArray());
    }

    @Override
    public int count() {
        return starts.length - 1;
    }

    @Override
    public String at(int place) {
        return text.substring(starts[place], starts[place + 1]);
    }
}
