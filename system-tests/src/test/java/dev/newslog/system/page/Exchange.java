package dev.newslog.system.page;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

/// A command as a page shows it, and what it says was answered.
record Exchange(String command, String answer) {

    private static final Pattern BLOCK = Pattern.compile("^```\n(\\$ .*?)^```$", Pattern.MULTILINE | Pattern.DOTALL);
    /// A command goes on while a line ends with a backslash or a quote is open.
    private static final Pattern EXCHANGE = Pattern.compile(
            "^\\$ ((?:[^'\n\\\\]|\\\\\n|'[^']*')+)\n(.*?)(?=\n^\\$ |\\z)", Pattern.MULTILINE | Pattern.DOTALL);
    private static final Pattern BODY = Pattern.compile("-d '([^']*)'");

    /// All of a page, in its order.
    static List<Exchange> of(Path page) throws IOException {
        return BLOCK.matcher(Files.readString(page))
                .results()
                .flatMap(block -> EXCHANGE.matcher(block.group(1)).results())
                .map(found -> new Exchange(found.group(1), found.group(2)))
                .toList();
    }

    /// What is sent, where something is.
    Optional<String> document() {
        return BODY.matcher(command).results().findFirst().map(sent -> sent.group(1));
    }

    /// What the command says when it is run, or said until its time was over.
    ///
    /// @param addressed puts the addresses of what runs in the place of those on the page
    String run(UnaryOperator<String> addressed) {
        String script = "curl() { command curl -sS --max-time 30 \"$@\"; }; " + addressed.apply(command);
        try {
            Process shell = new ProcessBuilder("bash", "-c", script)
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start();
            return new String(shell.getInputStream().readAllBytes(), UTF_8);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
