package dev.newslog.api.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.Base64;
import java.util.UUID;

/// The place in a list after which its next page begins: opaque to clients, versioned for us.
public final class Cursor {

    private static final String PLACE = "a1";
    private static final String NUMBER = "r1";
    private static final String MOMENT = "m1";
    private static final String NAME = "n1";
    /// What the archive can't hold no page can lead to; PostgreSQL's times reach a little further.
    private static final Instant EARLIEST = Instant.parse("-4712-01-01T00:00:00Z");

    private static final Instant LATEST = Instant.parse("+294275-12-31T23:59:59.999999Z");

    private Cursor() {}

    /// A place in the list of articles.
    ///
    /// @param time the article's place in time
    /// @param id orders those of one time
    public record Place(Instant time, UUID id) {

        /// The cursor that stands for it.
        public String encoded() {
            return encode(PLACE + " " + time + " " + id);
        }
    }

    /// Reads the cursor of a list of articles; 400 where it isn't one.
    public static Place place(String cursor) {
        String[] parts = decode(cursor, PLACE, 3);
        try {
            return new Place(time(parts[1]), UUID.fromString(parts[2]));
        } catch (DateTimeException | IllegalArgumentException e) {
            throw bad();
        }
    }

    /// A place among an article's revisions by time.
    ///
    /// @param number orders those of one time
    public record Moment(Instant time, int number) {

        /// The cursor that stands for it.
        public String encoded() {
            return encode(MOMENT + " " + time + " " + number);
        }
    }

    /// Reads the cursor of a list by time; 400 where it isn't one.
    public static Moment moment(String cursor) {
        String[] parts = decode(cursor, MOMENT, 3);
        try {
            return new Moment(time(parts[1]), Integer.parseInt(parts[2]));
        } catch (DateTimeException | NumberFormatException e) {
            throw bad();
        }
    }

    /// The cursor for what comes below that number.
    public static String below(int number) {
        return encode(NUMBER + " " + number);
    }

    /// Reads the cursor of a list of numbers; 400 where it isn't one.
    public static int number(String cursor) {
        String[] parts = decode(cursor, NUMBER, 2);
        try {
            return Integer.parseInt(parts[1]);
        } catch (NumberFormatException e) {
            throw bad();
        }
    }

    /// The cursor for what comes after that name, which has no blank.
    public static String afterName(String name) {
        return encode(NAME + " " + name);
    }

    /// Reads the cursor of a list of names; 400 where it isn't one.
    public static String name(String cursor) {
        return decode(cursor, NAME, 2)[1];
    }

    /// Only what a client sends is checked: whatever is stored has a next page.
    private static Instant time(String text) {
        Instant time = Instant.parse(text);
        if (time.isBefore(EARLIEST) || time.isAfter(LATEST)) {
            throw bad();
        }
        return time;
    }

    private static String encode(String fields) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(fields.getBytes(UTF_8));
    }

    private static String[] decode(String cursor, String version, int fields) {
        try {
            String[] parts = new String(Base64.getUrlDecoder().decode(cursor), UTF_8).split(" ", -1);
            if (parts.length == fields && parts[0].equals(version)) {
                return parts;
            }
        } catch (IllegalArgumentException e) {
            throw bad();
        }
        throw bad();
    }

    private static RuntimeException bad() {
        return new InvalidParameterException("cursor", "is none that this list gave: start without it.");
    }
}
