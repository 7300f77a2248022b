package dev.newslog.store.intake;

import org.apache.kafka.common.serialization.Deserializer;
import org.jspecify.annotations.Nullable;

/// Takes any value from the log as it is; what can't be read is found out later, by our own code.
public final class PackedValueDeserializer implements Deserializer<PackedValue> {

    @Override
    public @Nullable PackedValue deserialize(String topic, byte @Nullable [] value) {
        return value == null ? null : PackedValue.of(value);
    }
}
