package dev.newslog.api.format;

import dev.newslog.events.content.HtmlText;
import java.util.Map;
import java.util.Objects;

/// An article or a revision on its way out. As JSON it is told as it is.
public interface Copy {

    Story story();

    /// As its publisher sent it.
    String body();

    /// Addresses by what they are of; `self` is one of them.
    Map<String, String> links();

    /// The body as readers see it.
    default String text() {
        return story().contentType().equals("text/html") ? HtmlText.extract(body()) : body();
    }

    /// Where this is.
    default String address() {
        return Objects.requireNonNull(links().get("self"), "self");
    }
}
