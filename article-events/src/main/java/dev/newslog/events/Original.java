package dev.newslog.events;

import java.util.Arrays;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// The document as it was sent, where its event does not hold all that it said: byte for byte.
@SuppressWarnings("ArrayRecordComponent") // copied on the way in and out, compared by its bytes
public record Original(String mediaType, byte[] bytes) {

    public Original {
        Objects.requireNonNull(mediaType, "mediaType");
        bytes = bytes.clone();
    }

    @Override
    public byte[] bytes() {
        return bytes.clone();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Original that && mediaType.equals(that.mediaType) && Arrays.equals(bytes, that.bytes);
    }

    @Override
    public int hashCode() {
        return 31 * mediaType.hashCode() + Arrays.hashCode(bytes);
    }

    @Override
    public String toString() {
        return "Original[" + mediaType + ", " + bytes.length + " bytes]";
    }
}
