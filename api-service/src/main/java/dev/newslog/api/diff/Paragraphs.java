package dev.newslog.api.diff;

import java.util.stream.IntStream;

/// The paragraphs of a text. What is compared of one is without the line breaks that part it from the next, so that it
/// is the same one at the end of a text too.
final class Paragraphs implements Pieces {

    private final String text;
    private final int[] starts;

    private Paragraphs(String text, int[] starts) {
        this.text = text;
        this.starts = starts;
    }

    static Paragraphs of(String text) {
        IntStream.Builder starts = IntStream.builder().add(0);
        for (int end = 1; end <= text.length(); end++) {
            boolean afterBreak = text.charAt(end - 1) == '\n';
            if (end == text.length() || (afterBreak && text.charAt(end) != '\n')) {
                starts.add(end);
            }
        }
        return new Paragraphs(text, starts.build().toArray());
    }

    @Override
    public int count() {
        return starts.length - 1;
    }

    @Override
    public String at(int place) {
        return text.substring(starts[place], end(place));
    }

    /// The whole text.
    String text() {
        return text;
    }

    /// Where a paragraph begins in the text; the text's end, where it is the one after the last.
    int start(int place) {
        return starts[place];
    }

    /// Where a paragraph's words end.
    int end(int place) {
        int end = starts[place + 1];
        while (end > starts[place] && isBreak(text.charAt(end - 1))) {
            end--;
        }
        return end;
    }

    /// The line breaks after a paragraph, none at the end of a text.
    String breaks(int place) {
        return text.substring(end(place), starts[place + 1]);
    }

    private static boolean isBreak(char character) {
        return character == '\n' || character == '\r';
    }
}
