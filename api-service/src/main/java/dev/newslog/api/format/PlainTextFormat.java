package dev.newslog.api.format;

import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;

/// Tells a story as copy for the wire: blocks of text with a blank line between them. The first is the headline; then
/// come the byline, the body without its mark-up, and what the publisher corrects.
final class PlainTextFormat implements CopyFormat {

    @Override
    public String mediaType() {
        return "text/plain";
    }

    @Override
    public String contentType() {
        return "text/plain;charset=UTF-8";
    }

    @Override
    public String writer() {
        return "text1";
    }

    @Override
    public Object told(Copy copy) {
        Story story = copy.story();
        StringJoiner blocks = new StringJoiner("\n\n", "", "\n");
        add(blocks, story.headline());
        add(blocks, story.byline());
        add(blocks, copy.text());
        add(blocks, story.correction() == null ? null : story.correction().line());
        return blocks.toString();
    }

    private static void add(StringJoiner blocks, @Nullable String block) {
        if (block != null) {
            blocks.add(block.strip());
        }
    }
}
