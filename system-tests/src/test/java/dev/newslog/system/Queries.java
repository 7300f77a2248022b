package dev.newslog.system;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// What the dashboard and the alerts ask Prometheus.
final class Queries {

    static final Path FOLDER = RunningNewslog.PROJECT.resolve("deploy/observability");

    private static final Pattern MATCHERS_RANGES_AND_TEXTS = Pattern.compile("\\{[^}]*}|\\[[^]]*]|\"[^\"]*\"");
    private static final Pattern LABEL_LISTS = Pattern.compile("\\b(by|without|on|ignoring)\\s*\\([^)]*\\)");
    /// A name, unless it is a function's.
    private static final Pattern NAME = Pattern.compile("\\b[a-z_][a-zA-Z0-9_]*\\b(?!\\s*\\()");
    private static final Set<String> WORDS = Set.of("or", "and", "unless", "bool", "offset");

    private Queries() {}

    /// From a panel's title and a query's letter to the query.
    static Map<String, String> ofTheDashboard() throws IOException {
        Map<String, String> queries = new TreeMap<>();
        JsonNode dashboard = new ObjectMapper()
                .readTree(FOLDER.resolve("grafana/newslog.json").toFile());
        for (JsonNode panel : dashboard.path("panels")) {
            for (JsonNode target : panel.path("targets")) {
                queries.put(
                        panel.path("title").asText() + " "
                                + target.path("refId").asText(),
                        target.path("expr").asText());
            }
        }
        return queries;
    }

    /// From an alert's name to what it watches.
    static Map<String, String> ofTheAlerts() throws IOException {
        Map<String, String> queries = new TreeMap<>();
        JsonNode rules = new YAMLMapper().readTree(FOLDER.resolve("alerts.yml").toFile());
        for (JsonNode group : rules.path("groups")) {
            for (JsonNode rule : group.path("rules")) {
                queries.put(rule.path("alert").asText(), rule.path("expr").asText());
            }
        }
        return queries;
    }

    /// The metrics that a query names.
    static Set<String> metrics(String query) {
        String bare = LABEL_LISTS
                .matcher(MATCHERS_RANGES_AND_TEXTS.matcher(query).replaceAll(" "))
                .replaceAll(" ");
        return NAME.matcher(bare)
                .results()
                .map(found -> found.group())
                .filter(name -> !WORDS.contains(name))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
