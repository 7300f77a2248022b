package dev.newslog.edge;

import java.net.URI;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// What can go wrong. Each has an address that stays (RFC 9457, section 3.1.1), where every service tells what it
/// means.
public enum ProblemType {
    ARCHIVE_UNAVAILABLE(
            "The archive can't be asked at this moment.", "Ask again after the seconds that Retry-After says."),
    BUSY("Too much of this kind is being done at this moment.", "Ask again after the seconds that Retry-After says."),
    IDENTITY_CONFLICT(
            "What the document says of itself names another article than the address does.",
            "Send it to the address of the article that it is, or by POST, which finds that address."),
    INVALID_PARAMETER("A parameter makes no sense.", "The detail says what it should be."),
    INVALID_REQUEST(
            "A parameter is unknown, stands twice, is empty, or makes no sense.",
            "Each of errors names a parameter and says what it should be."),
    INVALID_SUBMISSION(
            "The document breaks rules; nothing of it was taken.",
            "Each of errors points to a place in it (RFC 6901) and says what is wrong there."),
    LOG_UNAVAILABLE(
            "The log can't take it at this moment; it was not taken.",
            "Send it again after the seconds that Retry-After says."),
    NOT_ACCEPTABLE("There is no representation that Accept takes.", "The detail names those that there are."),
    NOT_FOUND("There is no such thing, or none that may be seen.", "Look at the address."),
    NOT_YET(
            "It is not there, and may be in a moment: a submission is archived soon after it is taken.",
            "Ask again after the seconds that Retry-After says, or with Prefer: wait=5."),
    OUTCOME_UNKNOWN(
            "It was handed to the log, which did not say whether it has it.",
            "Ask for the receipt of submissionId, or send it again with the same Idempotency-Key."),
    OVERTAKEN("Something later of that article is archived by now.", "A rebuild of the archive puts it in its place."),
    SOURCE_NOT_YOURS("This client may not submit for that source.", "Have an operator list the source for the client."),
    TOO_LARGE("One article has more bytes than are taken.", "The detail says how many may be."),
    TOO_SLOW("The request took too long to come; nothing was taken.", "Send it again."),
    UNAUTHENTICATED("The credentials are missing or wrong.", "Send the name and the password of a client."),
    UNAVAILABLE("The archive is away at this moment.", "Ask again after the seconds that Retry-After says."),
    UNEXPECTED("Something went wrong on our side.", "If you report it, name the failure's id: it is in our log."),
    UNSUPPORTED_TYPE("The document's media type is none that is read.", "The detail names those that are."),
    WITHDRAWN(
            "The publisher has killed the story, with all of its revisions.",
            "Take it down: reason and since say why and when. It may be reinstated."),
    WITHHELD(
            "The publisher holds the story back, with all of its revisions.",
            "Take it down: since says from when on. It may be released.");

    private final String meaning;
    private final String remedy;

    ProblemType(String meaning, String remedy) {
        this.meaning = meaning;
        this.remedy = remedy;
    }

    /// The one whose address ends so.
    static Optional<ProblemType> named(String name) {
        return Arrays.stream(values()).filter(type -> type.path().equals(name)).findFirst();
    }

    /// As a problem's `type` has it.
    URI uri() {
        return URI.create("/problems/" + path());
    }

    /// What it means to who asked.
    String meaning() {
        return meaning;
    }

    /// What they can do.
    String remedy() {
        return remedy;
    }

    private String path() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
