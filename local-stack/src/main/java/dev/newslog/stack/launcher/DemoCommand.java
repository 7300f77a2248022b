package dev.newslog.stack.launcher;

import com.fasterxml.jackson.databind.JsonNode;
import dev.newslog.stack.Installation;
import java.net.URI;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// Shows what Newslog does, with the stories of the samples.
@Command(
        name = "demo",
        description = "Starts everything, submits the stories in samples/, and shows what became of one.",
        mixinStandardHelpOptions = true)
final class DemoCommand implements Runnable {

    private static final String SHOWN_STORY = "harbour-courier/ferry";

    @Mixin
    private final StackOptions options = new StackOptions();

    @Option(names = "--once", description = "stop at the end instead of going on running")
    private boolean once;

    @Override
    public void run() {
        Console console = Console.ofTerminal();
        Stack stack = Stack.start(options, console);
        NewsApi news = new NewsApi(stack.ingestApi(), Installation.CLIENT);
        URI shown = submitSamples(news, console, stack.readApi());
        new StoryTeller(news, console).tell(shown);
        if (!once) {
            stack.introduce();
            stack.keep();
        }
    }

    /// Submits all samples.
    ///
    /// @return the address of the story to show
    private static URI submitSamples(NewsApi news, Console console, URI readApi) {
        console.heading("Submitting the stories in samples/");
        URI shown = readApi;
        for (Sample sample : Sample.in(StackOptions.project().resolve("samples"))) {
            JsonNode receipt = news.submit(sample);
            console.line("  %-32s %-14s %s"
                    .formatted(
                            sample.name(),
                            receipt.path("outcome").asText(),
                            receipt.hasNonNull("revision")
                                    ? "revision " + receipt.path("revision").asInt()
                                    : ""));
            if (sample.story().equals(SHOWN_STORY)) {
                shown = readApi.resolve("/articles/" + receipt.path("articleId").asText());
            }
        }
        return shown;
    }
}
