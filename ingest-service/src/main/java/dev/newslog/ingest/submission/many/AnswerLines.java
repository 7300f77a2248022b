package dev.newslog.ingest.submission.many;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectWriter;
import dev.newslog.ingest.submission.many.LineAnswer.Refused;
import dev.newslog.ingest.submission.many.LineAnswer.Taken;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerResponse;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// The answers to many submissions: a line each (NDJSON), in the order in which they came. The first that tells
/// of a log or a service that can't go on is the last. On the event loop of the request.
final class AnswerLines {

    static final String MEDIA_TYPE = "application/x-ndjson";

    private final HttpServerResponse response;
    private final ObjectWriter json;
    private final boolean minimal;
    private final Deque<Place> open = new ArrayDeque<>();
    private long taken;
    private long refused;
    private boolean over;

    /// What is told at the end where only what was refused has a line.
    private record Summary(long lines, long accepted, long refused) {}

    /// Where the answer to one submission will stand.
    static final class Place {
        private @Nullable LineAnswer answer;
    }

    /// @param minimal whether only what was refused has a line (RFC 7240, section 4.2)
    AnswerLines(HttpServerResponse response, ObjectWriter json, boolean minimal) {
        this.response = response;
        this.json = json;
        this.minimal = minimal;
        response.setChunked(true).putHeader(HttpHeaders.CONTENT_TYPE, MEDIA_TYPE);
        response.putHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        if (minimal) {
            response.putHeader("Preference-Applied", "return=minimal");
        }
    }

    /// The place of the next answer.
    Place next() {
        Place place = new Place();
        open.add(place);
        return place;
    }

    /// Writes the answer, once all before it are written.
    void settle(Place place, LineAnswer answer) {
        place.answer = answer;
        Buffer lines = Buffer.buffer();
        while (!over && !open.isEmpty() && open.element().answer != null) {
            add(Objects.requireNonNull(open.remove().answer), lines);
        }
        if (lines.length() > 0) {
            response.write(lines);
        }
    }

    private void add(LineAnswer answer, Buffer lines) {
        switch (answer) {
            case Taken onTheLog -> {
                taken++;
                if (!minimal) {
                    lines.appendBuffer(line(onTheLog));
                }
            }
            case Refused told -> {
                refused++;
                over = told.endsAll();
                lines.appendBuffer(line(told));
            }
        }
    }

    /// How many have no answer yet.
    int missing() {
        return open.size();
    }

    /// Whether the last line was written.
    boolean areOver() {
        return over;
    }

    /// Nothing more is answered.
    void end() {
        if (minimal && !response.closed()) {
            response.write(line(new Summary(taken + refused, taken, refused)));
        }
    }

    private Buffer line(Object told) {
        try {
            return Buffer.buffer(json.writeValueAsBytes(told)).appendByte((byte) '\n');
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("an answer is JSON", impossible);
        }
    }
}
