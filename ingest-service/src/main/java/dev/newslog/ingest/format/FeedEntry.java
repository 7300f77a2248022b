package dev.newslog.ingest.format;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.newslog.events.Original;
import dev.newslog.ingest.format.document.Faults;
import dev.newslog.ingest.format.document.FaultyDocumentException;
import dev.newslog.ingest.format.document.Fields;
import dev.newslog.ingest.format.feed.FeedItem;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/// One entry of a feed document: a submission that is right or wrong whatever the others are.
public final class FeedEntry {

    /// As much as a document of one article may have.
    private static final int LONGEST_DOCUMENT = 2 * 1_024 * 1_024;

    private final int number;
    private final String line;
    private final FeedItem item;
    private final ObjectNode said;

    /// @param number its place in the document, from 1
    /// @param id tells it from the others of the document
    /// @param said native fields of every entry, which win over its own
    FeedEntry(int number, String id, FeedItem item, ObjectNode said) {
        this.number = number;
        this.line = digest(id);
        this.item = item;
        this.said = said;
    }

    /// Its place in the document, from 1.
    public int number() {
        return number;
    }

    /// The line of its submission: the SHA-256 of its id, in lower-case hexadecimal. So it is the same
    /// submission when the feed is sent again under the same key, wherever it stands then.
    public String line() {
        return line;
    }

    /// Reads it. Its document is the entry alone, with what it inherits from the feed.
    ///
    /// @throws FaultyDocumentException with every fault and its pointer, such as `/entry/3/title`
    public Draft draft() {
        Faults faults = new Faults();
        String pointer = "/entry/" + number;
        ObjectNode submission = item.submission(pointer, faults);
        submission.setAll(said);
        Draft draft = DraftReader.read(new Fields(submission, "", faults), false);
        byte[] document = item.document();
        if (document.length > LONGEST_DOCUMENT) {
            faults.add(pointer, "may have at most 2 MiB as a document of its own");
        }
        faults.throwIfAny();
        return draft.from(new Original(item.mediaType(), document));
    }

    private static String digest(String id) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(digest.digest(id.getBytes(UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java has SHA-256", impossible);
        }
    }
}
