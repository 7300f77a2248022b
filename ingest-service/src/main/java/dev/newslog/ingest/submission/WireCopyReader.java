package dev.newslog.ingest.submission;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/// Reads wire copy: blocks of plain text, of which the first say what the others are.
final class WireCopyReader {

    private static final Pattern BLANK_LINES = Pattern.compile("\\n[ \\t]*(?:\\n[ \\t]*)+");
    private static final Pattern LABEL = Pattern.compile("\\S+(?: \\S+){0,2}");
    private static final Pattern CREDIT = Pattern.compile("[^/\\n.!?]{2,60}(?:/[^/\\n.!?]{2,60})+");
    private static final Set<String> PARAMETERS = Set.of(
            "source", "uri", "url", "version", "versionCreated", "section", "byline", "language", "embargoedUntil");

    private WireCopyReader() {}

    /// The native form of a document. What its parameters say wins over what was read from it.
    static ObjectNode read(byte[] document, Map<String, List<String>> parameters, Faults faults) {
        ObjectNode submission = JsonNodeFactory.instance.objectNode();
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(document))
                    .toString();
            readBlocks(text.startsWith("\ufeff") ? text.substring(1) : text, submission);
        } catch (CharacterCodingException wrong) {
            faults.add("", "must be UTF-8");
        }
        parameters.forEach((name, values) -> readParameter(name, values, submission, faults));
        return submission;
    }

    private static void readBlocks(String text, ObjectNode submission) {
        String lines = text.replace("\r\n", "\n").replace('\r', '\n');
        List<String> blocks = new ArrayList<>(Arrays.stream(BLANK_LINES.split(lines.strip()))
                .map(String::strip)
                .filter(block -> !block.isEmpty())
                .toList());
        if (blocks.size() > 1 && isLabelOf(blocks.get(0), blocks.get(1))) {
            submission.put("section", blocks.removeFirst());
        }
        if (!blocks.isEmpty()) {
            submission.put("headline", blocks.removeFirst());
        }
        if (blocks.size() > 1 && CREDIT.matcher(blocks.getFirst()).matches()) {
            submission.putArray("images").addObject().put("credit", blocks.removeFirst());
        }
        submission.put("body", String.join("\n\n", blocks));
    }

    private static boolean isLabelOf(String first, String second) {
        return LABEL.matcher(first).matches() && second.indexOf('\n') < 0 && second.length() > first.length();
    }

    private static void readParameter(String name, List<String> values, ObjectNode submission, Faults faults) {
        if (name.equals("keyword")) {
            values.forEach(submission.withArray("keywords")::add);
        } else if (!PARAMETERS.contains(name)) {
            faults.add(name, "is not a parameter of a submission");
        } else if (values.size() > 1) {
            faults.add(name, "may be given once");
        } else {
            submission.put(name, values.getFirst());
        }
    }
}
