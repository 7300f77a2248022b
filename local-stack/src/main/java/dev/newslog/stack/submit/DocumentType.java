package dev.newslog.stack.submit;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// What a document is, as its media type says it, and how it is submitted therefore.
record DocumentType(String mediaType) {

    /// Submissions without end, a line each.
    static final DocumentType LINES = new DocumentType("application/x-ndjson");

    private static final DocumentType ATOM = new DocumentType("application/atom+xml");
    private static final DocumentType RSS = new DocumentType("application/rss+xml");
    private static final DocumentType NATIVE = new DocumentType("application/json");
    private static final DocumentType PAGE = new DocumentType("text/html");
    private static final Map<String, DocumentType> ENDINGS = Map.of(
            "json", NATIVE,
            "ninjs", new DocumentType("application/vnd.iptc.ninjs+json"),
            "txt", new DocumentType("text/plain; charset=utf-8"),
            "html", PAGE,
            "htm", PAGE,
            "atom", ATOM,
            "rss", RSS,
            "ndjson", LINES,
            "jsonl", LINES);

    /// As the file's ending tells it; of `.xml`, the first element does. Empty where it is none that is taken.
    static Optional<DocumentType> of(Path file) {
        String name = String.valueOf(file.getFileName());
        String ending = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        if (!ending.equals("xml")) {
            return Optional.ofNullable(ENDINGS.get(ending));
        }
        return switch (XmlRoot.of(file)) {
            case "feed" -> Optional.of(ATOM);
            case "rss", "RDF" -> Optional.of(RSS);
            default -> Optional.empty();
        };
    }

    /// Whether it goes as a stream of any length.
    boolean isLines() {
        return base().equals(LINES.mediaType);
    }

    /// Whether one document has many submissions, and as many answers.
    boolean isFeed() {
        return base().equals(ATOM.mediaType) || base().equals(RSS.mediaType);
    }

    /// Whether it has to be said whose it is, as only a native submission says that itself.
    boolean needsSource() {
        return !isLines() && !base().equals(NATIVE.mediaType);
    }

    private String base() {
        return mediaType.replaceFirst(";.*", "").strip().toLowerCase(Locale.ROOT);
    }
}
