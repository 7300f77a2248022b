package dev.newslog.stack.submit;

/// Says something where this process is told to end, as by Ctrl-C, before it is done.
final class Interruption implements AutoCloseable {

    private final Thread hook;

    private Interruption(Thread hook) {
        this.hook = hook;
    }

    static Interruption of(Runnable told) {
        Thread hook = new Thread(told, "interruption");
        Runtime.getRuntime().addShutdownHook(hook);
        return new Interruption(hook);
    }

    /// It is done.
    @Override
    public void close() {
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException late) {
            // it was told already
            assert late != null;
        }
    }
}
