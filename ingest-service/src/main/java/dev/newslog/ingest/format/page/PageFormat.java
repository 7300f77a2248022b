package dev.newslog.ingest.format.page;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.newslog.ingest.format.document.Decoder;
import dev.newslog.ingest.format.document.Document;
import dev.newslog.ingest.format.document.Faults;
import dev.newslog.ingest.format.document.Format;
import org.jsoup.Jsoup;
import org.jsoup.helper.ValidationException;
import org.jspecify.annotations.Nullable;

/// A whole page of the web, read by what it says of itself: first as schema.org in JSON-LD, then as OpenGraph and other
/// `meta`, then by its elements. Nothing of it is run, and nothing fetched.
///
/// Pages are full of junk, which must not lose the story: what breaks a rule is left out, and the next thing that says
/// the same is taken. Only a page without a headline or without a text is at fault.
public final class PageFormat implements Format {

    @Override
    public String mediaType() {
        return "text/html";
    }

    @Override
    public boolean isNative() {
        return false;
    }

    /// The parser loses its way in templates that lie too deep.
    @Override
    public boolean takesLong() {
        return true;
    }

    @Override
    public @Nullable ObjectNode read(Document document, Faults faults) {
        String html = Decoder.decode(document, CharsetScan::label, faults);
        try {
            return html == null ? null : new PageReader(Jsoup.parse(html)).read();
        } catch (ValidationException lost) {
            faults.add("", "is nested in a way that no story is");
            return null;
        }
    }
}
