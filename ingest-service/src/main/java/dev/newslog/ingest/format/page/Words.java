package dev.newslog.ingest.format.page;

import dev.newslog.events.content.CanonicalText;
import dev.newslog.events.content.HtmlText;
import java.util.regex.Pattern;
import org.jsoup.parser.Parser;

/// Text of a page as it may be stored.
final class Words {

    /// Templates escape what was escaped already.
    private static final int ESCAPED_AT_MOST = 2;

    private static final char REPLACEMENT = '\ufffd';
    /// A tag that nobody writes in a sentence. Found in one look at each `<`.
    private static final Pattern TAG = Pattern.compile("</[a-zA-Z]|<(?:p|br|b|i|em|strong|a)[\\s/>]");

    private Words() {}

    /// Without characters that can't be seen and may not be stored: controls become spaces.
    static String legible(String text) {
        String lines = text.replace("\r\n", "\n").replace('\r', '\n');
        return lines.codePoints()
                .map(Words::legible)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static int legible(int character) {
        if (Character.getType(character) == Character.SURROGATE) {
            return REPLACEMENT;
        }
        return Character.isISOControl(character) && character != '\n' && character != '\t' ? ' ' : character;
    }

    /// In one line.
    static String line(String text) {
        return CanonicalText.line(legible(text));
    }

    /// The words of a string in JSON, which templates like to write as HTML.
    static String plain(String written) {
        String text = written;
        for (int time = 0; time < ESCAPED_AT_MOST && text.indexOf('&') >= 0; time++) {
            text = Parser.unescapeEntities(text, false);
        }
        return TAG.matcher(text).find() ? HtmlText.extract(text) : text;
    }
}
