package dev.newslog.ingest.format.page;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jsoup.parser.Parser;

/// Reads JSON as templates of pages write it: within a comment or CDATA, with commas too many, line breaks in strings,
/// needless escapes, or escaped as if it were HTML. What can't be read is left out.
final class LooseJson {

    private static final ObjectReader READER = JsonMapper.builder()
            .enable(JsonReadFeature.ALLOW_TRAILING_COMMA)
            .enable(JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS)
            .enable(JsonReadFeature.ALLOW_BACKSLASH_ESCAPING_ANY_CHARACTER)
            .enable(JsonReadFeature.ALLOW_JAVA_COMMENTS)
            .build()
            .readerFor(JsonNode.class);

    private LooseJson() {}

    /// All values that stand one behind the other, up to the first that can't be read.
    static List<JsonNode> values(String script) {
        String json = unwrapped(script);
        List<JsonNode> values = parse(json);
        return values.isEmpty() && json.contains("&quot;") ? parse(Parser.unescapeEntities(json, false)) : values;
    }

    private static String unwrapped(String script) {
        String bare = script.replace("<![CDATA[", "");
        int object = bare.indexOf('{');
        int array = bare.indexOf('[');
        int begin = object < 0 || array < 0 ? Math.max(object, array) : Math.min(object, array);
        int end = Math.max(bare.lastIndexOf('}'), bare.replace("]]>", "   ").lastIndexOf(']'));
        return begin < 0 || end < begin ? "" : bare.substring(begin, end + 1);
    }

    private static List<JsonNode> parse(String json) {
        List<JsonNode> values = new ArrayList<>();
        try (MappingIterator<JsonNode> all = READER.readValues(json)) {
            while (all.hasNextValue()) {
                values.add(all.nextValue());
            }
        } catch (JsonProcessingException malformed) {
            return values;
        } catch (IOException impossible) {
            throw new AssertionError("a string is read without a device", impossible);
        }
        return values;
    }
}
