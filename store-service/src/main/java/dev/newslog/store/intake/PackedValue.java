package dev.newslog.store.intake;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterOutputStream;

/// A record's value that waits for its turn. A large one waits deflated: a fetch is bounded in the bytes that came over
/// the wire, compressed, and what it holds may be a hundred times as much.
final class PackedValue {

    private static final int LARGE = 32 * 1024;

    private final byte[] waiting;
    private final boolean deflated;

    private PackedValue(byte[] waiting, boolean deflated) {
        this.waiting = waiting;
        this.deflated = deflated;
    }

    static PackedValue of(byte[] value) {
        return value.length < LARGE ? new PackedValue(value, false) : new PackedValue(deflate(value), true);
    }

    /// The value as it stands on the log. Of a large one, each call makes it anew.
    byte[] bytes() {
        return deflated ? inflate(waiting) : waiting;
    }

    /// How much memory it takes while it waits, in bytes.
    int size() {
        return waiting.length;
    }

    private static byte[] deflate(byte[] value) {
        Deflater fast = new Deflater(Deflater.BEST_SPEED);
        ByteArrayOutputStream deflated = new ByteArrayOutputStream(LARGE);
        try (DeflaterOutputStream into = new DeflaterOutputStream(deflated, fast, LARGE)) {
            into.write(value);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        } finally {
            fast.end();
        }
        return deflated.toByteArray();
    }

    private static byte[] inflate(byte[] deflated) {
        ByteArrayOutputStream value = new ByteArrayOutputStream(4 * deflated.length);
        try (InflaterOutputStream into = new InflaterOutputStream(value)) {
            into.write(deflated);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return value.toByteArray();
    }
}
