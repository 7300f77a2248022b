package dev.newslog.stack.submit;

import java.io.IOException;
import java.io.PrintStream;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// Submits files, folders and streams.
@Command(
        name = "submit",
        description = {
            "Submits files, folders and streams of stories, each again until it is answered. What is sent again under"
                    + " the key of an earlier run counts once.",
            "Ends with 0 where all was accepted, 1 where something was refused or not sent, 2 where the command is wrong."
        },
        mixinStandardHelpOptions = true)
public final class SubmitCommand implements Callable<Integer> {

    private static final int REFUSED = 1;

    @Parameters(
            arity = "1..*",
            paramLabel = "FILE|DIR|-",
            description = "files (.json, .ninjs, .txt, .html, .atom, .rss, .xml, .ndjson, .jsonl), folders of such, or"
                    + " standard input")
    private List<String> inputs = List.of();

    @Option(names = "--source", paramLabel = "KEY", description = "whose they are, where they don't say it themselves")
    private @Nullable String source;

    @Option(names = "--type", paramLabel = "MEDIA-TYPE", description = "of all of them, whatever their endings")
    private @Nullable String type;

    @Option(names = "--key", description = "of an earlier run that is taken up again; default: a new one")
    private @Nullable String key;

    @Option(names = "--first-line", paramLabel = "N", description = "pass over the lines before it (one stream alone)")
    private long firstLine = 1;

    @Option(
            names = "--patience",
            paramLabel = "SECONDS",
            description = "give up where nothing goes through for so long; default: ${DEFAULT-VALUE}")
    private long patience = 600;

    @Option(names = "--refused", paramLabel = "FILE", description = "takes the answers to all that was refused")
    private @Nullable Path refused;

    @Option(names = "--wait", description = "wait for the receipts, and count their outcomes")
    private boolean waiting;

    @Option(names = "--quiet", description = "no progress on standard error")
    private boolean quiet;

    @Mixin
    private final Destination destination = new Destination();

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        Documents documents;
        RunKey runKey;
        try {
            documents = Documents.of(inputs, type == null ? null : new DocumentType(type));
            runKey = RunKey.of(key);
            destination.check();
            check(documents);
        } catch (IllegalArgumentException wrong) {
            throw new ParameterException(spec.commandLine(), String.valueOf(wrong.getMessage()), wrong);
        }
        try (Writer file = refused == null ? Writer.nullWriter() : Files.newBufferedWriter(refused)) {
            Session session = new Session(
                    destination,
                    Duration.ofSeconds(patience),
                    new Summary(new Refusals(file)),
                    spec.commandLine().getOut(),
                    waiting);
            return session.submit(documents, source, runKey, firstLine, progress()) ? 0 : REFUSED;
        }
    }

    private @Nullable PrintStream progress() {
        return quiet ? null : System.err;
    }

    private void check(Documents documents) {
        if (firstLine < 1 || (firstLine > 1 && !documents.areOneStream())) {
            throw new IllegalArgumentException("--first-line is a number from 1, and for one stream of lines alone");
        }
        documents.found().stream()
                .filter(document -> source == null && document.type().needsSource())
                .findFirst()
                .ifPresent(document -> {
                    throw new IllegalArgumentException(document.name() + " does not say whose it is: add --source");
                });
        if (documents.found().stream()
                        .filter(document -> document.file() == null)
                        .count()
                > 1) {
            throw new IllegalArgumentException("- is standard input, of which there is one");
        }
    }
}
