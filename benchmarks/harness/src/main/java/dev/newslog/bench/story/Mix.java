package dev.newslog.bench.story;

/// What newsrooms send, in hundredths of all submissions; the rest are new stories.
///
/// @param revisions change an earlier story
/// @param repeats send an earlier story once more
/// @param late send a version that an earlier one has overtaken
/// @param paragraphs how long a body is: twelve are about 5 KB
public record Mix(int revisions, int repeats, int late, int paragraphs) {

    /// Three in ten revise, one in ten repeats, one in fifty comes late.
    public static final Mix USUAL = new Mix(30, 10, 2, 12);

    public Mix {
        if (revisions < 0 || repeats < 0 || late < 0 || revisions + repeats + late > 100 || paragraphs < 1) {
            throw new IllegalArgumentException("the parts are hundredths of a whole, and a body has a paragraph");
        }
    }
}
