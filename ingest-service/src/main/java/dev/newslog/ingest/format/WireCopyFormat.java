package dev.newslog.ingest.format;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.newslog.ingest.format.document.Decoder;
import dev.newslog.ingest.format.document.Document;
import dev.newslog.ingest.format.document.Faults;
import dev.newslog.ingest.format.document.Format;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Wire copy: blocks of plain text, of which the first say what the others are. The first is the headline; but one of
/// up to three words before a longer line is a label, the section, where a third block is there to be the body.
final class WireCopyFormat implements Format {

    private static final Pattern BLANK_LINES = Pattern.compile("\\n[ \\t\\n]*\\n[ \\t]*");
    private static final Pattern LABEL = Pattern.compile("\\S+(?: \\S+){0,2}");
    private static final int LONGEST_CREDIT = 500;
    private static final Pattern CREDIT = Pattern.compile("[^/\\n.!?]{2,60}(?:/[^/\\n.!?]{2,60})+");

    @Override
    public String mediaType() {
        return "text/plain";
    }

    @Override
    public boolean isNative() {
        return false;
    }

    @Override
    public @Nullable ObjectNode read(Document document, Faults faults) {
        String text = Decoder.decode(document, faults);
        return text == null ? null : blocks(text);
    }

    private static ObjectNode blocks(String text) {
        ObjectNode submission = JsonNodeFactory.instance.objectNode();
        String lines = text.replace("\r\n", "\n").replace('\r', '\n');
        List<String> blocks = new ArrayList<>(Arrays.stream(BLANK_LINES.split(lines.strip()))
                .map(String::strip)
                .filter(block -> !block.isEmpty())
                .toList());
        if (blocks.size() > 2 && isLabelOf(blocks.get(0), blocks.get(1))) {
            submission.put("section", blocks.removeFirst());
        }
        if (!blocks.isEmpty()) {
            submission.put("headline", blocks.removeFirst());
        }
        if (blocks.size() > 1 && isCredit(blocks.getFirst())) {
            submission.putArray("images").addObject().put("credit", blocks.removeFirst());
        }
        return submission.put("body", String.join("\n\n", blocks));
    }

    private static boolean isLabelOf(String first, String second) {
        return LABEL.matcher(first).matches() && second.indexOf('\n') < 0 && second.length() > first.length();
    }

    private static boolean isCredit(String block) {
        return block.length() <= LONGEST_CREDIT && CREDIT.matcher(block).matches();
    }
}
