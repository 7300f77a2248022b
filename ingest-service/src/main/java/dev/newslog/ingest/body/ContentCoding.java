package dev.newslog.ingest.body;

import dev.newslog.edge.Problems;
import dev.newslog.ingest.format.document.Faults;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;

/// How a client coded the bytes that it sends (RFC 9110, section 8.4): not at all, or by gzip.
enum ContentCoding {
    NONE,
    GZIP;

    private static final String NAME = "Content-Encoding";

    /// Reads the field.
    ///
    /// @throws io.quarkiverse.resteasy.problem.HttpProblem 415 where it names another
    static ContentCoding of(@Nullable String field) {
        String coding = field == null ? "" : field.strip().toLowerCase(Locale.ROOT);
        return switch (coding) {
            case "", "identity" -> NONE;
            case "gzip", "x-gzip" -> GZIP;
            default -> throw Problems.unsupportedCoding("send it by gzip, or as it is");
        };
    }

    /// The document as it was before it was coded.
    ///
    /// @param most its greatest length: no more than that is ever made of a small one
    /// @throws io.quarkiverse.resteasy.problem.HttpProblem 413 where it is longer
    /// @throws dev.newslog.ingest.format.document.FaultyDocumentException where it is not coded so
    byte[] decoded(byte[] coded, int most) {
        return this == NONE ? coded : unzipped(coded, most);
    }

    private static byte[] unzipped(byte[] coded, int most) {
        try (InputStream stream = new GZIPInputStream(new ByteArrayInputStream(coded))) {
            byte[] document = stream.readNBytes(most + 1);
            if (document.length > most) {
                throw Problems.tooLarge(most);
            }
            return document;
        } catch (IOException malformed) {
            throw Faults.only(NAME, "says gzip, which the body is not");
        }
    }
}
