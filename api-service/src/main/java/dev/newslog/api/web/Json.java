package dev.newslog.api.web;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;
import io.quarkus.jackson.ObjectMapperCustomizer;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.time.Instant;

/// Writes times as the contract has them: RFC 3339, UTC, always six digits of a second.
@Singleton
class Json implements ObjectMapperCustomizer {

    @Override
    public void customize(ObjectMapper mapper) {
        mapper.registerModule(new SimpleModule("newslog-times").addSerializer(Instant.class, new InstantWriter()));
    }

    /// After Quarkus' own, which would write as many digits as a time happens to have.
    @Override
    public int priority() {
        return MINIMUM_PRIORITY;
    }

    private static final class InstantWriter extends StdSerializer<Instant> {

        private static final long serialVersionUID = 1;

        InstantWriter() {
            super(Instant.class);
        }

        @Override
        public void serialize(Instant time, JsonGenerator json, SerializerProvider provider) throws IOException {
            json.writeString(Times.text(time));
        }
    }
}
