package dev.newslog.stack.launcher;

import dev.newslog.stack.PartFailedException;
import dev.newslog.stack.submit.SubmitCommand;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/// The commands that start Newslog on this machine, and that which submits to any.
@Command(
        name = "newslog",
        description = "Newslog on this machine, without Docker.",
        mixinStandardHelpOptions = true,
        subcommands = {UpCommand.class, DemoCommand.class, SubmitCommand.class})
public final class Launcher {

    private static final int FAILED = 1;

    private Launcher() {}

    /// Ends with 0, 1 where a part failed, or 2 where the command was wrong.
    public static void main(String[] arguments) {
        Console console = Console.ofTerminal();
        CommandLine commands = new CommandLine(new Launcher());
        commands.setExecutionExceptionHandler((failure, command, parsed) -> {
            if (failure instanceof PartFailedException) {
                console.alarm(String.valueOf(failure.getMessage()));
                return FAILED;
            }
            throw failure;
        });
        System.exit(commands.execute(arguments));
    }
}
