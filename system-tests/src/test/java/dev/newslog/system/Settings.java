package dev.newslog.system;

import com.sun.source.tree.AnnotationTree;
import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.ModifiersTree;
import com.sun.source.util.DocTrees;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.ToolProvider;

/// The settings that the configuration classes of the services declare, read from their sources.
final class Settings {

    private static final List<String> SERVICES = List.of("ingest-service", "store-service", "api-service");
    private static final String HEAD = """
            | setting, and its environment variable | of | default | effect |
            |---|---|---|---|
            """;

    private Settings() {}

    /// One setting, as a row of the table.
    private record Row(String name, String services, String byDefault, String effect) implements Comparable<Row> {

        @Override
        public int compareTo(Row other) {
            return toString().compareTo(other.toString());
        }

        @Override
        public String toString() {
            String variable = name.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9<>]", "_");
            return "| `%s`<br>`%s` | %s | %s | %s |\n".formatted(name, variable, services, byDefault, effect);
        }
    }

    /// All of them, as a table in Markdown, ordered by name.
    static String table() throws IOException {
        Set<Row> rows = new TreeSet<>();
        for (String module : List.of("http-edge", "ingest-service", "store-service", "api-service")) {
            collect(RunningNewslog.PROJECT.resolve(module), users(module), rows);
        }
        return HEAD + rows.stream().map(Row::toString).collect(Collectors.joining());
    }

    /// The services that have a module's settings.
    private static String users(String module) {
        return SERVICES.stream()
                .filter(service -> service.equals(module)
                        || read(RunningNewslog.PROJECT.resolve(service).resolve("pom.xml"))
                                .contains("<artifactId>" + module + "</artifactId>"))
                .map(service -> service.replace("-service", ""))
                .collect(Collectors.joining(", "));
    }

    private static void collect(Path module, String services, Set<Row> rows) throws IOException {
        List<Path> sources;
        try (Stream<Path> files = Files.walk(module.resolve("src/main/java"))) {
            sources = files.filter(file -> file.toString().endsWith(".java"))
                    .filter(file -> read(file).contains("@ConfigMapping"))
                    .toList();
        }
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        try (var files = compiler.getStandardFileManager(null, null, null)) {
            JavacTask parsing = (JavacTask) compiler.getTask(
                    null, files, null, List.of("-proc:none"), null, files.getJavaFileObjectsFromPaths(sources));
            Scanner scanner = new Scanner(DocTrees.instance(parsing), services, rows);
            parsing.parse().forEach(unit -> scanner.scan(new TreePath(unit), ""));
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /// Goes through an interface with the prefix of its settings.
    private static final class Scanner extends TreePathScanner<Void, String> {

        private final DocTrees comments;
        private final String services;
        private final Set<Row> rows;

        Scanner(DocTrees comments, String services, Set<Row> rows) {
            this.comments = comments;
            this.services = services;
            this.rows = rows;
        }

        @Override
        public Void visitClass(ClassTree type, String prefix) {
            // an interface within one is what a map of it holds, by a name that the operator gives
            String own = annotation(type.getModifiers(), "ConfigMapping").orElse(prefix + ".<name>");
            return super.visitClass(type, own);
        }

        @Override
        public Void visitMethod(MethodTree setting, String prefix) {
            ModifiersTree modifiers = setting.getModifiers();
            if (modifiers.getAnnotations().stream()
                    .noneMatch(one -> one.toString().contains("WithParentName"))) {
                String name = annotation(modifiers, "WithName")
                        .orElseGet(() -> kebab(setting.getName().toString()));
                String byDefault = annotation(modifiers, "WithDefault")
                        .map(value -> "`" + value + "`")
                        .orElse("none");
                rows.add(new Row(prefix + "." + name, services, byDefault, comment()));
            }
            return null;
        }

        private String comment() {
            return Optional.ofNullable(comments.getDocComment(getCurrentPath()))
                    .orElse("")
                    .strip()
                    .replaceAll("\\s+", " ");
        }

        private static Optional<String> annotation(ModifiersTree modifiers, String name) {
            return modifiers.getAnnotations().stream()
                    .filter(one -> one.getAnnotationType().toString().equals(name))
                    .map(AnnotationTree::getArguments)
                    .map(arguments -> arguments.getFirst())
                    .map(argument -> argument instanceof AssignmentTree named ? named.getExpression() : argument)
                    .map(value -> String.valueOf(((LiteralTree) value).getValue()))
                    .findFirst();
        }

        private static String kebab(String name) {
            return name.replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT);
        }
    }
}
