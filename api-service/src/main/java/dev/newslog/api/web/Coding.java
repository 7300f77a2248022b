package dev.newslog.api.web;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;

/// How the bytes of an answer are coded (RFC 9110, section 8.4).
///
/// The server could do it behind our back, and would make liars of all that is said of the bytes: their strong entity
/// tag, their digest, and their length where only that was asked for.
enum Coding {
    GZIP("gzip"),
    IDENTITY("identity");

    private final String token;

    Coding(String token) {
        this.token = token;
    }

    /// Those that a client takes, the best first (RFC 9110, section 12.5.3). Without the field it may take any, but who
    /// takes gzip says so.
    static List<Coding> accepted(@Nullable String acceptEncoding) {
        List<Weighted> codings = Weighted.of(acceptEncoding == null ? "" : acceptEncoding);
        int gzip = GZIP.weight(codings, 0);
        int identity = IDENTITY.weight(codings, 1);
        if (gzip == 0) {
            return List.of(IDENTITY);
        }
        if (identity == 0) {
            return List.of(GZIP);
        }
        return gzip >= identity ? List.of(GZIP, IDENTITY) : List.of(IDENTITY, GZIP);
    }

    private int weight(List<Weighted> codings, int unsaid) {
        return codings.stream()
                .filter(coding -> coding.value().equals(token))
                .findFirst()
                .or(() -> codings.stream()
                        .filter(coding -> coding.value().equals("*"))
                        .findFirst())
                .map(Weighted::weight)
                .orElse(unsaid);
    }

    /// As `Content-Encoding` has it; null where nothing is said.
    @Nullable
    String contentEncoding() {
        return this == IDENTITY ? null : token;
    }

    /// The same bytes for the same ones: gzip bears no time.
    byte[] coded(byte[] plain) {
        if (this == IDENTITY) {
            return plain;
        }
        ByteArrayOutputStream coded = new ByteArrayOutputStream(plain.length / 2);
        try (GZIPOutputStream gzip = new GZIPOutputStream(coded)) {
            gzip.write(plain);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return coded.toByteArray();
    }
}
