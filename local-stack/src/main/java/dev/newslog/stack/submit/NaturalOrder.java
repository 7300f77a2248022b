package dev.newslog.stack.submit;

import java.math.BigInteger;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The order in which people number files: version 2 comes before version 10.
final class NaturalOrder implements Comparator<String> {

    /// Folder by folder, name by name.
    static final Comparator<Path> OF_PATHS = NaturalOrder::comparePaths;

    private static final NaturalOrder OF_NAMES = new NaturalOrder();
    private static final Pattern PART = Pattern.compile("[0-9]+|[^0-9]+");

    private NaturalOrder() {}

    private static int comparePaths(Path one, Path other) {
        int common = Math.min(one.getNameCount(), other.getNameCount());
        for (int place = 0; place < common; place++) {
            int order = OF_NAMES.compare(
                    one.getName(place).toString(), other.getName(place).toString());
            if (order != 0) {
                return order;
            }
        }
        return Integer.compare(one.getNameCount(), other.getNameCount());
    }

    @Override
    public int compare(String one, String other) {
        Matcher ofOne = PART.matcher(one);
        Matcher ofOther = PART.matcher(other);
        boolean oneGoesOn = ofOne.find();
        boolean otherGoesOn = ofOther.find();
        while (oneGoesOn && otherGoesOn) {
            int order = compareParts(ofOne.group(), ofOther.group());
            if (order != 0) {
                return order;
            }
            oneGoesOn = ofOne.find();
            otherGoesOn = ofOther.find();
        }
        // the shorter one first; of those that differ by zeros in front of a number alone, any
        return oneGoesOn == otherGoesOn ? one.compareTo(other) : Boolean.compare(oneGoesOn, otherGoesOn);
    }

    private static int compareParts(String one, String other) {
        return isNumber(one) && isNumber(other)
                ? new BigInteger(one).compareTo(new BigInteger(other))
                : one.compareTo(other);
    }

    private static boolean isNumber(String part) {
        return part.charAt(0) >= '0' && part.charAt(0) <= '9';
    }
}
