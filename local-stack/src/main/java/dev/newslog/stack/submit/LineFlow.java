package dev.newslog.stack.submit;

import java.time.Duration;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/// The lines between three who wait for each other: who reads them, who sends them, and the connection that
/// brings the answers.
final class LineFlow {

    private static final byte[] NOTHING = {};
    private static final int A_PIECE = 32 * 1024;
    private static final long LOOK_MILLIS = 1_000;

    private final LineUpload upload;
    private final Duration longestSilence;
    private final BiConsumer<Line, LineAnswer> settled;
    private boolean ended;
    private @Nullable StoppedException unreadable;
    private @Nullable Turn current;

    /// @param longestSilence how long an answer may take before a connection is held for dead
    /// @param settled is told of each line that is answered for good, one after the other
    LineFlow(LineUpload upload, Duration longestSilence, BiConsumer<Line, LineAnswer> settled) {
        this.upload = upload;
        this.longestSilence = longestSilence;
        this.settled = settled;
    }

    /// Adds a line, once there is room for it.
    synchronized void put(Line line) throws InterruptedException {
        while (!upload.hasRoom()) {
            wait();
        }
        upload.add(line);
        notifyAll();
    }

    /// No line comes any more.
    ///
    /// @param reason why not, where that is not the end
    synchronized void end(@Nullable StoppedException reason) {
        ended = true;
        unreadable = reason;
        notifyAll();
    }

    /// Waits until there is something to send; false where all is answered, and nothing comes any more.
    ///
    /// @throws StoppedException where not all could be read
    synchronized boolean awaitWork() throws InterruptedException {
        while (upload.isSettled() && !ended) {
            wait();
        }
        if (upload.isSettled() && unreadable != null) {
            throw unreadable;
        }
        return !upload.isSettled();
    }

    /// Whether all that was read is answered.
    synchronized boolean isSettled() {
        return upload.isSettled();
    }

    /// The number of the line with which it would go on.
    synchronized long firstUnanswered() {
        return upload.firstUnanswered();
    }

    /// All that has no answer is to be sent by a new connection; what the old one still says is no matter.
    synchronized Turn begin() {
        upload.begin();
        Turn turn = new Turn(upload.firstUnanswered());
        current = turn;
        return turn;
    }

    /// One connection's part in it.
    final class Turn {

        /// The number of the first line that it is given.
        final long firstLine;
        private long heardAt = System.nanoTime();
        private @Nullable Ending ending;

        private Turn(long firstLine) {
            this.firstLine = firstLine;
        }

        /// Waits for what is to be sent; nothing where there is no more, or it has ended.
        byte[] take() throws InterruptedException {
            synchronized (LineFlow.this) {
                while (ending == null && !upload.hasUnsent() && !ended) {
                    look();
                }
                return ending == null ? upload.send(A_PIECE) : NOTHING;
            }
        }

        /// A line of the answer has come.
        void answered(LineAnswer answer) {
            synchronized (LineFlow.this) {
                if (this != current || ending != null) {
                    return;
                }
                heardAt = System.nanoTime();
                if (answer.asksForAgain()) {
                    end(Ending.told(
                            answer.status(), answer.told().path("problem").toString(), Duration.ZERO));
                } else {
                    settled.accept(upload.settle(answer), answer);
                    LineFlow.this.notifyAll();
                }
            }
        }

        /// It has ended; the first reason counts.
        void end(Ending how) {
            synchronized (LineFlow.this) {
                ending = ending == null ? how : ending;
                LineFlow.this.notifyAll();
            }
        }

        /// Waits for its end; where all is answered, not for long.
        Ending awaitEnd() throws InterruptedException {
            synchronized (LineFlow.this) {
                while (ending == null && !upload.isSettled()) {
                    look();
                }
                if (ending == null) {
                    LineFlow.this.wait(LOOK_MILLIS);
                }
                return ending == null ? Ending.cut("all is answered") : ending;
            }
        }

        private void look() throws InterruptedException {
            boolean awaiting = upload.isAwaiting();
            LineFlow.this.wait(LOOK_MILLIS);
            if (!awaiting) {
                heardAt = System.nanoTime();
            } else if (System.nanoTime() - heardAt > longestSilence.toNanos()) {
                end(Ending.cut("no answer came for " + longestSilence.toSeconds() + " s"));
            }
        }
    }
}
