package dev.newslog.store.intake;

/// The turn has ended: nothing is begun any more.
final class TurnEndedException extends RuntimeException {

    private static final long serialVersionUID = 1;

    TurnEndedException() {
        super("nothing is begun any more");
    }
}
