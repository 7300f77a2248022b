package dev.newslog.events.content;

/// Unicode's White_Space (PropList.txt), whose members all lie in the basic plane. By hand, as regular expressions took
/// a fifth of what a submission costs.
final class WhiteSpace {

    private WhiteSpace() {}

    static boolean is(int character) {
        return character <= ' '
                ? character == ' ' || (character >= '\t' && character <= '\r')
                : character >= '\u0085' && isRare(character);
    }

    private static boolean isRare(int character) {
        return switch (character) {
            case '\u0085', '\u00a0', '\u1680', '\u2028', '\u2029', '\u202f', '\u205f', '\u3000' -> true;
            default -> character >= '\u2000' && character <= '\u200a';
        };
    }

    /// Runs of it as one space, none at the ends.
    static String collapsed(String text) {
        return isCollapsed(text) ? text : collapse(text);
    }

    private static boolean isCollapsed(String text) {
        if (text.startsWith(" ") || text.endsWith(" ") || text.contains("  ")) {
            return false;
        }
        for (int place = 0; place < text.length(); place++) {
            char character = text.charAt(place);
            if (character != ' ' && is(character)) {
                return false;
            }
        }
        return true;
    }

    private static String collapse(String text) {
        StringBuilder words = new StringBuilder(text.length());
        for (int place = 0; place < text.length(); place++) {
            int begin = place;
            while (place < text.length() && !is(text.charAt(place))) {
                place++;
            }
            if (place > begin) {
                words.append(words.isEmpty() ? "" : " ").append(text, begin, place);
            }
        }
        return words.toString();
    }

    /// Where the blank line ends that begins behind a line end, or -1 where the line is not blank.
    static int endOfBlankLine(String text, int lineEnd) {
        for (int place = lineEnd + 1; place < text.length() && is(text.charAt(place)); place++) {
            if (text.charAt(place) == '\n') {
                return place;
            }
        }
        return -1;
    }
}
