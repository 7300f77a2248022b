package dev.newslog.ingest.submission.many;

import dev.newslog.ingest.submission.Envelope;
import dev.newslog.ingest.submission.many.AnswerLines.Place;
import io.quarkiverse.resteasy.problem.HttpProblem;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// Takes many submissions in their order, as fast as the log takes them and the client reads their answers. What
/// waits for either is bounded, and other requests have their turns in between. On the event loop of the
/// request.
final class Exchange {

    private static final int MOST_OPEN = 500;
    private static final long MOST_OPEN_BYTES = 8L * 1024 * 1024;
    /// So many are taken before others have their turn: some two milliseconds' worth.
    private static final int A_TURN = 16;

    private final Vertx vertx;
    private final ManyIntake intake;
    private final Envelope envelope;
    private final AnswerLines answers;
    private final AnswerReader reader;
    private final Promise<Void> over = Promise.promise();
    private Runnable whenChanged = () -> {};
    private Supplier<@Nullable Input> inputs = () -> null;
    private long openBytes;
    private boolean taking;
    private boolean willGoOn;
    private boolean hungry;
    private boolean ended;
    private boolean stopped;
    private boolean closed;

    Exchange(Vertx vertx, ManyIntake intake, Envelope envelope, AnswerLines answers, AnswerReader reader) {
        this.vertx = vertx;
        this.intake = intake;
        this.envelope = envelope;
        this.answers = answers;
        this.reader = reader;
        reader.whenRead(this::goOn);
    }

    /// Begins.
    ///
    /// @param next gives the next submission, or null where there is none yet
    /// @param changed is run whenever something was taken or answered
    void begin(Supplier<@Nullable Input> next, Runnable changed) {
        inputs = next;
        whenChanged = changed;
    }

    /// Completes when all is answered that will be; the answer itself is not ended then.
    Future<Void> over() {
        return over.future();
    }

    /// None comes any more but those that are there.
    void end() {
        ended = true;
        goOn();
    }

    /// Nothing more is taken.
    void stop() {
        stopped = true;
        goOn();
    }

    /// The same, and why is the last answer.
    void stop(long number, HttpProblem problem) {
        answers.settle(answers.next(), intake.refuse(number, problem));
        stop();
    }

    /// The bytes of those that are taken and not answered.
    long openBytes() {
        return openBytes;
    }

    /// Whether it took all that there was.
    boolean isHungry() {
        return hungry;
    }

    /// Whether nothing of its own is under way.
    boolean isIdle() {
        return answers.missing() == 0;
    }

    /// Takes what may be taken now.
    void goOn() {
        if (taking || closed) {
            return;
        }
        takeSome();
        if (answers.areOver() || (isIdle() && (stopped || (ended && hungry)))) {
            close();
        } else {
            if (!hungry && mayTake()) {
                goOnLater();
            }
            whenChanged.run();
        }
    }

    private void takeSome() {
        taking = true;
        hungry = false;
        try {
            for (int taken = 0; taken < A_TURN && !hungry && mayTake(); taken++) {
                takeNext();
            }
        } finally {
            taking = false;
        }
    }

    private void close() {
        closed = true;
        reader.end();
        answers.end();
        over.tryComplete();
    }

    private void goOnLater() {
        if (!willGoOn) {
            willGoOn = true;
            vertx.runOnContext(turn -> {
                willGoOn = false;
                goOn();
            });
        }
    }

    /// Who has nothing under way may always take one, so that nobody starves.
    private boolean mayTake() {
        return !stopped
                && !answers.areOver()
                && !reader.isBehind()
                && (isIdle() || (answers.missing() < MOST_OPEN && openBytes < MOST_OPEN_BYTES && !intake.isCrowded()));
    }

    private void takeNext() {
        Input input = inputs.get();
        if (input == null) {
            hungry = true;
            return;
        }
        Place place = answers.next();
        openBytes += input.bytes();
        intake.take(input, envelope).onComplete(answered -> {
            openBytes -= input.bytes();
            answers.settle(place, answered.result());
            goOn();
        });
    }
}
