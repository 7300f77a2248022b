package dev.newslog.ingest.format.feed;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Who wrote an entry, and what it is about. The first category is the section, as in the feeds of
/// most papers and in Newslog's own; the others are keywords, as many as there is place for.
final class FeedTopics {

    private static final int LONGEST_BYLINE = 500;
    private static final int LONGEST_SECTION = 100;
    private static final int LONGEST_KEYWORD = 200;
    private static final int MOST_KEYWORDS = 50;
    /// RSS: "An email address for the author", and most add the name.
    private static final Pattern MAIL_THEN_NAME = Pattern.compile("[^\\s()<>@]+@[^\\s()<>@]+\\s*\\((.+)\\)");

    private static final Pattern NAME_THEN_MAIL = Pattern.compile("(.*[^\\s<(]) ?[<(][^\\s()<>@]+@[^\\s()<>@]+[>)]");

    private FeedTopics() {}

    static void write(Element item, ObjectNode submission) {
        byline(item).ifPresent(byline -> submission.put("byline", byline));
        List<String> topics = new ArrayList<>(item.all("atom:category", "category", "dc:subject")
                .flatMap(category -> topic(category).stream())
                .distinct()
                .toList());
        if (!topics.isEmpty() && Usable.line(topics.getFirst(), LONGEST_SECTION).isPresent()) {
            submission.put("section", topics.removeFirst());
        }
        topics.stream().limit(MOST_KEYWORDS).forEach(submission.putArray("keywords")::add);
    }

    private static Optional<String> topic(Element category) {
        String written =
                category.attribute("label").or(() -> category.attribute("term")).orElseGet(category::text);
        return Usable.line(written, LONGEST_KEYWORD);
    }

    private static Optional<String> byline(Element item) {
        return Stream.of("dc:creator", "atom:author", "author", "dcterms:creator")
                .map(name -> authors(item, name))
                .filter(authors -> !authors.isEmpty())
                .findFirst()
                .flatMap(authors -> Usable.line(authors, LONGEST_BYLINE));
    }

    private static String authors(Element item, String element) {
        return item.all(element)
                .flatMap(author -> name(author).stream())
                .distinct()
                .collect(Collectors.joining(", "));
    }

    /// A person by name, and where there is none, as is written in RSS.
    private static Optional<String> name(Element author) {
        Optional<String> name = author.hasElements() ? author.text("atom:name", "name") : Optional.of(author.text());
        return name.flatMap(written -> Usable.line(written, LONGEST_BYLINE)).map(FeedTopics::withoutMail);
    }

    private static String withoutMail(String written) {
        Matcher mailFirst = MAIL_THEN_NAME.matcher(written);
        if (mailFirst.matches()) {
            return mailFirst.group(1).strip();
        }
        Matcher nameFirst = NAME_THEN_MAIL.matcher(written);
        return nameFirst.matches() ? nameFirst.group(1).strip() : written;
    }
}
