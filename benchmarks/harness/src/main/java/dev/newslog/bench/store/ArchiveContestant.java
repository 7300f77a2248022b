package dev.newslog.bench.store;

import dev.newslog.bench.contest.ContestFailedException;
import dev.newslog.bench.contest.Contestant;
import dev.newslog.bench.contest.Log;
import dev.newslog.bench.contest.Metered;
import dev.newslog.bench.story.Story;
import dev.newslog.stack.Part;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BiFunction;
import java.util.function.LongSupplier;
import org.apache.kafka.clients.producer.ProducerRecord;

/// A program that brings the records of its topic into PostgreSQL.
///
/// @param instances of the program; they run already
/// @param form makes a record of a topic from a story
/// @param done how many records of its topic are in the database, all told
public record ArchiveContestant(
        String name,
        Role role,
        List<Part> instances,
        List<Part> servers,
        Log log,
        String topic,
        BiFunction<String, Story, ProducerRecord<String, byte[]>> form,
        LongSupplier done)
        implements Contestant<Story> {

    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(50);
    private static final Duration WITHOUT_PROGRESS = Duration.ofMinutes(2);

    @Override
    public List<Metered> metered() {
        return List.of(
                Metered.load(),
                Metered.of("service", instances.stream().map(Part::pid).toList()),
                Metered.of(servers.get(0).name(), servers.get(0).pid()),
                Metered.of(servers.get(1).name(), servers.get(1).pid()));
    }

    @Override
    public long process() {
        return instances.getFirst().pid();
    }

    @Override
    public Runnable work(List<Story> stories) {
        List<ProducerRecord<String, byte[]>> records =
                stories.stream().map(story -> form.apply(topic, story)).toList();
        return () -> {
            long before = done.getAsLong();
            log.send(records);
            await(before + records.size());
        };
    }

    private void await(long all) {
        long last = -1;
        long since = System.nanoTime();
        for (long now = done.getAsLong(); now < all; now = done.getAsLong()) {
            if (now != last) {
                last = now;
                since = System.nanoTime();
            } else if (System.nanoTime() - since > WITHOUT_PROGRESS.toNanos()) {
                throw new ContestFailedException("%s stands still at %,d of %,d records".formatted(name, now, all));
            }
            LockSupport.parkNanos(BETWEEN_LOOKS.toNanos());
        }
    }
}
