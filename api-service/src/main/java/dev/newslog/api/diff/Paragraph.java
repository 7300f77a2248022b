package dev.newslog.api.diff;

/// A paragraph and what parts it from the next: apart, so that it is the same one at the end of a text too.
///
/// @param text without the line breaks that follow it
/// @param breaks those line breaks, none at the end of a text
record Paragraph(String text, String breaks) {

    static Paragraph of(String piece) {
        int end = piece.length();
        while (end > 0 && (piece.charAt(end - 1) == '\n' || piece.charAt(end - 1) == '\r')) {
            end--;
        }
        return new Paragraph(piece.substring(0, end), piece.substring(end));
    }
}
