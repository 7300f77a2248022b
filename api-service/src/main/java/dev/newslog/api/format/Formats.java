package dev.newslog.api.format;

import dev.newslog.api.web.Format;
import java.util.List;

/// The formats of articles and revisions.
public final class Formats {

    /// In the order in which they are given to those who like several of them equally well.
    public static final List<Format<Copy>> ALL =
            List.of(new NewslogFormat(), new JsonLdFormat(), new NinjsFormat(), new PlainTextFormat());

    private Formats() {}
}
