package dev.newslog.stack.launcher;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/// Starts everything and keeps it running.
@Command(
        name = "up",
        description = "Starts Kafka, PostgreSQL and the three services; Ctrl-C stops them.",
        mixinStandardHelpOptions = true)
final class UpCommand implements Runnable {

    @Mixin
    private final StackOptions options = new StackOptions();

    @Override
    public void run() {
        Console console = Console.ofTerminal();
        Stack stack = Stack.start(options, console);
        stack.introduce();
        stack.keep();
    }
}
