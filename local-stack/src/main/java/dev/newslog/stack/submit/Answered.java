package dev.newslog.stack.submit;

import com.fasterxml.jackson.databind.JsonNode;

/// What became of one submission, for good.
///
/// @param document the name of the file that it came from
/// @param line its number or name in the document; 0 where the document is one submission
/// @param bytes of it, as far as is known
/// @param told what the service said, or what stands for that
record Answered(String document, long line, int status, long bytes, JsonNode told) {

    private static final int ACCEPTED = 202;

    /// Whether the log has it.
    boolean isAccepted() {
        return status == ACCEPTED;
    }

    /// For people: the file, and the line in it.
    String place() {
        return line == 0 ? document : document + " line " + line;
    }
}
