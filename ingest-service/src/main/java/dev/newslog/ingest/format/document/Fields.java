package dev.newslog.ingest.format.document;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// The members of one JSON object. A wrong one is a fault at its pointer and reads as absent; blank counts as missing.
public final class Fields {

    private static final int MOST_ITEMS = 50;

    private final JsonNode object;
    private final String at;
    private final Faults faults;

    /// @param at the pointer of the object itself, empty for the whole document
    public Fields(JsonNode object, String at, Faults faults) {
        this.object = object;
        this.at = at;
        this.faults = faults;
    }

    /// Text of a bounded length in code points.
    public @Nullable String text(String name, int longest) {
        return Text.read(object.path(name), pointer(name), longest, faults);
    }

    /// Text without a line break.
    public @Nullable String line(String name, int longest) {
        return Text.readLine(object.path(name), pointer(name), longest, faults);
    }

    /// Lines in their order, without the blank ones.
    public List<String> lines(String name, int longest) {
        JsonNode items = array(name);
        List<String> lines = new ArrayList<>();
        for (int place = 0; place < items.size(); place++) {
            String line = Text.readLine(items.get(place), pointer(name) + "/" + place, longest, faults);
            if (line != null) {
                lines.add(line);
            }
        }
        return lines;
    }

    /// A whole number within bounds.
    public @Nullable Integer number(String name, int least, int most) {
        JsonNode node = object.path(name);
        if (isAbsent(node)) {
            return null;
        }
        if (!node.isIntegralNumber() || !node.canConvertToInt() || node.intValue() < least || node.intValue() > most) {
            fault(name, "must be a whole number from %d to %d".formatted(least, most));
            return null;
        }
        return node.intValue();
    }

    /// The members of an object within this one.
    public @Nullable Fields object(String name) {
        JsonNode node = object.path(name);
        return isAbsent(node) ? null : object(node, pointer(name));
    }

    /// The members of each object in an array.
    public List<Fields> objects(String name) {
        JsonNode items = array(name);
        List<Fields> objects = new ArrayList<>();
        for (int place = 0; place < items.size(); place++) {
            Fields item = object(items.get(place), pointer(name) + "/" + place);
            if (item != null) {
                objects.add(item);
            }
        }
        return objects;
    }

    /// The members of each object in an array of any length, or within an object, as ninjs had them once.
    public List<Fields> all(String name) {
        JsonNode items = object.path(name);
        if (!isAbsent(items) && !items.isContainerNode()) {
            fault(name, "must be an array");
        }
        List<Fields> all = new ArrayList<>();
        for (int place = 0; items.isArray() && place < items.size(); place++) {
            addTo(all, items.get(place), pointer(name) + "/" + place);
        }
        items.properties().forEach(item -> addTo(all, item.getValue(), pointer(name) + "/" + escaped(item.getKey())));
        return all;
    }

    private void addTo(List<Fields> all, JsonNode item, String pointer) {
        Fields fields = object(item, pointer);
        if (fields != null) {
            all.add(fields);
        }
    }

    /// Whether there is such a member, whatever it is.
    public boolean has(String name) {
        return object.hasNonNull(name);
    }

    /// The names of its members.
    public List<String> names() {
        List<String> names = new ArrayList<>();
        object.fieldNames().forEachRemaining(names::add);
        return names;
    }

    /// The same, whose faults nobody is told.
    public Fields untold() {
        return new Fields(object, at, new Faults());
    }

    /// What was read of a field that must be there. One that is wrong is told of as wrong, not as missing too.
    public <T> @Nullable T required(String name, @Nullable T read) {
        if (read == null && !faults.isFaulty(pointer(name))) {
            fault(name, "is required");
        }
        return read;
    }

    /// Finds a fault with every member that no rule knows.
    public void refuseAllBut(Set<String> known) {
        Set<String> names = new TreeSet<>(names());
        names.removeAll(known);
        names.forEach(name -> fault(name, "is not a field that is known here"));
    }

    /// Finds a fault with a member.
    public void fault(String name, String detail) {
        faults.add(pointer(name), detail);
    }

    /// Finds a fault with the object itself.
    public void fault(String detail) {
        faults.add(at, detail);
    }

    private JsonNode array(String name) {
        JsonNode node = object.path(name);
        if (!isAbsent(node) && (!node.isArray() || node.size() > MOST_ITEMS)) {
            fault(name, "must be an array of at most " + MOST_ITEMS);
            return JsonNodeFactory.instance.arrayNode();
        }
        return node;
    }

    private @Nullable Fields object(JsonNode node, String pointer) {
        if (!node.isObject()) {
            faults.add(pointer, "must be an object");
            return null;
        }
        return new Fields(node, pointer, faults);
    }

    public static boolean isAbsent(JsonNode node) {
        return node.isMissingNode() || node.isNull();
    }

    /// Where a member stands, as a JSON pointer (RFC 6901).
    public String pointer(String name) {
        return at + "/" + escaped(name);
    }

    private static String escaped(String name) {
        return name.replace("~", "~0").replace("/", "~1");
    }
}
