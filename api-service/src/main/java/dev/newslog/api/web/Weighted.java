package dev.newslog.api.web;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/// One thing that a client says it takes, and how gladly (RFC 9110, section 12.4.2).
///
/// @param value a media range or a content coding, in lower case
/// @param isBare whether it has no parameter but its weight
/// @param weight in thousandths: 0, not at all, to 1,000
record Weighted(String value, boolean isBare, int weight) {

    private static final int MOST = 1_000;
    private static final Pattern WEIGHT = Pattern.compile("[qQ]\\s*=\\s*(0(?:\\.[0-9]*)?|\\.[0-9]+|1(?:\\.0*)?)");
    private static final Pattern NO_PARAMETER = Pattern.compile("(?:[qQ]\\s*=.*)?");

    /// All of a field, in its order. A weight that can't be read says nothing: nothing that a client may send here
    /// makes a request a bad one.
    static List<Weighted> of(String field) {
        return Arrays.stream(field.split(",", -1)).map(Weighted::element).toList();
    }

    private static Weighted element(String element) {
        List<String> parts =
                Arrays.stream(element.split(";", -1)).map(String::strip).toList();
        List<String> parameters = parts.subList(1, parts.size());
        int weight = parameters.stream()
                .map(WEIGHT::matcher)
                .filter(found -> found.matches())
                .findFirst()
                .map(found -> thousandths(found.group(1)))
                .orElse(MOST);
        return new Weighted(
                parts.getFirst().toLowerCase(Locale.ROOT),
                parameters.stream()
                        .allMatch(parameter -> NO_PARAMETER.matcher(parameter).matches()),
                weight);
    }

    private static int thousandths(String weight) {
        return weight.startsWith("1")
                ? MOST
                : Integer.parseInt((weight.replaceFirst("0?\\.?", "") + "000").substring(0, 3));
    }
}
