package dev.newslog.stack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// The images of the servers that docker-compose.yml names, so that tests run on what users run.
///
/// @param kafka such as `apache/kafka:4.1.2`
/// @param postgres such as `postgres:18`
record Images(String kafka, String postgres) {

    private static final String COMPOSE_FILE = "docker-compose.yml";

    /// Those of the project in which this process runs, or else in which its classes are.
    static Images ofProject() {
        Path file = Stream.of(Path.of(""), Path.of(ClassPaths.own()))
                .flatMap(Images::upwards)
                .map(folder -> folder.resolve(COMPOSE_FILE))
                .filter(Files::exists)
                .findFirst()
                .orElseThrow(() -> new PartFailedException(
                        "no " + COMPOSE_FILE + " in " + Path.of("").toAbsolutePath() + " or above"));
        try {
            return in(Files.readAllLines(file));
        } catch (IOException failed) {
            throw new PartFailedException(file + " can't be read", failed);
        }
    }

    /// Those that the lines of a compose file name.
    static Images in(List<String> lines) {
        return new Images(image("apache/kafka", lines), image("postgres", lines));
    }

    private static Stream<Path> upwards(Path start) {
        return Stream.iterate(start.toAbsolutePath(), folder -> folder != null, Path::getParent);
    }

    private static String image(String repository, List<String> lines) {
        Pattern named = Pattern.compile("\\s*image:\\s*[\"']?(" + Pattern.quote(repository) + "[:@][^\\s\"'#]+).*");
        return lines.stream()
                .map(named::matcher)
                .filter(Matcher::matches)
                .map(line -> line.group(1))
                .findFirst()
                .orElseThrow(() -> new PartFailedException(COMPOSE_FILE + " names no image of " + repository));
    }
}
