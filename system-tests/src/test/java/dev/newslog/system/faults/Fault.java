package dev.newslog.system.faults;

import dev.newslog.stack.Part;

/// Something that goes wrong while publishers submit, and how it ends.
///
/// @param strike makes it happen, and waits until it has had its effect
/// @param end brings back all that it took away
record Fault(String name, Action strike, Action end) {

    /// So many submissions are taken while something is away that they do not need.
    static final int MEANWHILE = 100;

    /// A part of what happens, which may look at what publishers were told so far.
    interface Action {
        void amid(Publishers publishers) throws Exception;
    }

    /// Ended at once, and started again.
    static Fault killed(Part part) {
        return new Fault(part.name() + " killed", publishers -> part.kill(), publishers -> part.start());
    }

    /// Ended at once, and started again after publishers went on without it.
    static Fault away(Part part) {
        return new Fault(
                part.name() + " killed and away",
                publishers -> {
                    part.kill();
                    publishers.awaitMore(MEANWHILE);
                },
                publishers -> part.start());
    }

    /// Stopped as an operator does it, and started again.
    static Fault restarted(Part part) {
        return new Fault(part.name() + " restarted", publishers -> part.stop(), publishers -> part.start());
    }

    @Override
    public String toString() {
        return name;
    }
}
