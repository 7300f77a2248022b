package dev.newslog.api.article;

import dev.newslog.api.web.Cursor;
import dev.newslog.api.web.InvalidParameterException;
import dev.newslog.api.web.Parameters;
import dev.newslog.api.web.Times;
import java.time.Instant;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;

/// The moment that a reader looks from, by two clocks. A revision that is past either of them isn't there.
///
/// @param at the publisher's clock, against a revision's first order time: what its readers saw then
/// @param knownAt the log's clock, against `loggedAt`: what this archive could know then
record Clocks(@Nullable Instant at, @Nullable Instant knownAt) {

    /// What the API's description says of `at`.
    static final String AT = "Only what the publisher's readers saw then: RFC 3339 with an offset";

    /// What the API's description says of `knownAt`.
    static final String KNOWN_AT = "Only what was on the log by then: RFC 3339 with an offset";

    /// Neither: all that there is now.
    static final Clocks UNSET = new Clocks(null, null);

    /// As the parameters have them; 400 where one is no time.
    static Clocks of(@Nullable String at, @Nullable String knownAt) {
        return new Clocks(Parameters.time("at", at), Parameters.time("knownAt", knownAt));
    }

    boolean areUnset() {
        return equals(UNSET);
    }

    /// Both as the query of an address, or nothing.
    String query() {
        StringJoiner query = new StringJoiner("&", "?", "").setEmptyValue("");
        if (at != null) {
            query.add("at=" + Times.text(at));
        }
        if (knownAt != null) {
            query.add("knownAt=" + Times.text(knownAt));
        }
        return query.toString();
    }

    /// Another text for other clocks, of letters, digits and dots alone.
    String tag() {
        return digits(at) + "." + digits(knownAt);
    }

    /// The cursor of a list that was read by these clocks: it says so, as its pages make one list by no others.
    String marked(String cursor) {
        return areUnset() ? cursor : cursor + "." + tag();
    }

    /// The cursor that was [#marked]; 400 where that was by other clocks.
    String unmarked(String cursor) {
        String mark = marked("");
        if (!cursor.endsWith(mark)) {
            throw foreign();
        }
        return cursor.substring(0, cursor.length() - mark.length());
    }

    /// The place in a list of articles that was [#marked], never later than `at`; 400 where that was by other clocks.
    Cursor.Place place(String cursor) {
        Cursor.Place place = Cursor.place(unmarked(cursor));
        if (at != null && place.time().isAfter(at)) {
            throw foreign();
        }
        return place;
    }

    private static InvalidParameterException foreign() {
        return new InvalidParameterException("cursor", "is none of a list by these clocks: start without it.");
    }

    private static String digits(@Nullable Instant clock) {
        return clock == null ? "" : Times.text(clock).replaceAll("[^0-9]", "");
    }
}
