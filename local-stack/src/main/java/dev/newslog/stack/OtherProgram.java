package dev.newslog.stack;

import java.nio.file.Path;
import java.util.List;
import java.util.function.BooleanSupplier;

/// A program that is none of Java's, such as a server for Node that Newslog is measured against.
public final class OtherProgram extends ServerPart {

    private final String program;
    private final List<String> arguments;
    private final BooleanSupplier ready;

    /// A program that does not say when it is ready.
    ///
    /// @param program its name, to be found on the path
    /// @param ready whether it can do its work; asked again and again while it starts
    public OtherProgram(String name, String program, List<String> arguments, Path logs, BooleanSupplier ready) {
        super(name, logs);
        this.program = program;
        this.arguments = List.copyOf(arguments);
        this.ready = ready;
    }

    @Override
    List<String> command() {
        return arguments;
    }

    @Override
    String program() {
        return program;
    }

    @Override
    boolean becomesReady(ChildProcess child) {
        return JavaProgram.becomes(ready, child);
    }
}
