package dev.newslog.api.feed;

import dev.newslog.api.web.InvalidParameterException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A place in the change feed.
///
/// @param epoch of which archive
/// @param number in commit order, from 1; 0 is before all
public record Position(String epoch, long number) {

    private static final Pattern TEXT = Pattern.compile("([0-9A-Za-z]{1,64})-([0-9]{1,18})");

    /// Reads what a client sends; 400 where it is no position.
    ///
    /// @param parameter its name
    public static Position parse(String parameter, String text) {
        Matcher matcher = TEXT.matcher(text);
        if (!matcher.matches()) {
            throw new InvalidParameterException(parameter, "is the position of an entry of this feed.");
        }
        return new Position(matcher.group(1), Long.parseLong(matcher.group(2)));
    }

    /// The number after which to go on: from the beginning, where the position is of another archive.
    public long numberIn(String currentEpoch) {
        return epoch.equals(currentEpoch) ? number : 0;
    }

    @Override
    public String toString() {
        return epoch + "-" + number;
    }
}
