package dev.newslog.api.syndication.document;

import dev.newslog.api.article.Dispatch;
import dev.newslog.api.format.Story;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/// An article or a revision, as all formats of feeds tell it.
///
/// @param text its words without mark-up, paragraphs separated by a blank line: submitted HTML is never trusted, and
///     no two readers agree on what of it is safe
public record Entry(String id, Dispatch dispatch, String text) {

    /// So much of a text is told; the rest is where its link leads.
    private static final int CHARACTERS = 10_000;

    /// With as much of its text as is told.
    public static Entry of(String id, Dispatch dispatch) {
        return new Entry(id, dispatch, shortened(dispatch.copy().text(), dispatch.whole()));
    }

    /// What it is of.
    public Story story() {
        return dispatch.copy().story();
    }

    String address() {
        return dispatch.copy().address();
    }

    /// Where its article is, where that is another place.
    Map<String, String> article() {
        String article = dispatch.copy().links().get("article");
        return article == null ? Map.of() : Map.of("latest-version", article);
    }

    /// Atom wants one of each entry (RFC 4287, section 4.1.2): who is named, or else the source.
    String author() {
        return Objects.requireNonNullElse(story().byline(), story().source());
    }

    /// Section and keywords, none of them twice.
    List<String> categories() {
        return Stream.concat(Stream.ofNullable(story().section()), story().keywords().stream())
                .distinct()
                .toList();
    }

    /// Up to a word, where not all is told.
    private static String shortened(String text, boolean whole) {
        boolean fits = text.codePointCount(0, text.length()) <= CHARACTERS;
        if (whole && fits) {
            return text;
        }
        String begin = fits ? text : text.substring(0, text.offsetByCodePoints(0, CHARACTERS));
        int word = Math.max(begin.lastIndexOf(' '), begin.lastIndexOf('\n'));
        return begin.substring(0, word > 0 ? word : begin.length()).stripTrailing() + " …";
    }
}
