package dev.newslog.ingest.format.document;

import dev.newslog.edge.Problems.Fault;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Gathers all that is wrong with a request, so that its sender learns it at once. However wrong it is, what is said of
/// it stays short, and can be written.
public final class Faults {

    private static final int MOST = 500;
    private static final int LONGEST_POINTER = 200;

    private final List<Fault> faults = new ArrayList<>();
    private final Map<String, String> places = new HashMap<>();
    private int untold;

    /// What ends a reading at once, as nothing else can be found out.
    public static FaultyDocumentException only(String pointer, String detail) {
        Faults faults = new Faults();
        faults.add(pointer, detail);
        return faults.exception();
    }

    /// From now on, what is wrong with a native field is told of where it stands in the document.
    public void place(String pointer, String inDocument) {
        places.put(pointer, inDocument);
    }

    /// Adds one.
    ///
    /// @param pointer where, as a JSON pointer (RFC 6901) or the name of a parameter or header field
    public void add(String pointer, String detail) {
        if (faults.size() == MOST) {
            untold++;
        } else {
            faults.add(new Fault(told(pointer), detail));
        }
    }

    public boolean isEmpty() {
        return faults.isEmpty();
    }

    public boolean isFaulty(String pointer) {
        String told = told(pointer);
        return faults.stream().anyMatch(fault -> fault.pointer().equals(told));
    }

    /// Ends the reading where anything is wrong.
    ///
    /// @throws FaultyDocumentException with all of it
    public void throwIfAny() {
        if (!isEmpty()) {
            throw exception();
        }
    }

    public FaultyDocumentException exception() {
        List<Fault> told = new ArrayList<>(faults);
        if (untold > 0) {
            told.add(new Fault("", "has %d more faults, which are not listed".formatted(untold)));
        }
        return new FaultyDocumentException(told);
    }

    private String told(String pointer) {
        return legible(places.getOrDefault(pointer, pointer));
    }

    /// The pointer without half characters, which JSON can't hold, and cut where it is long.
    private static String legible(String pointer) {
        return pointer.codePoints()
                .limit(LONGEST_POINTER)
                .map(character -> Character.getType(character) == Character.SURROGATE ? '\ufffd' : character)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
