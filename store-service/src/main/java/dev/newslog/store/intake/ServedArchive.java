package dev.newslog.store.intake;

import dev.newslog.store.archive.LogPositionEntity;
import dev.newslog.store.rebuild.BesideConfig;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;

/// The archive that is served while this one is filled beside it, where there is one. It must not be overtaken, so
/// that both stand at the same positions of the log when it stops.
@ApplicationScoped
class ServedArchive {

    private final BesideConfig config;

    ServedArchive(BesideConfig config) {
        this.config = config;
    }

    /// The first offset of each of these partitions that it has not read. Empty where there is none.
    Map<Integer, Long> limits(List<LogPositionEntity> own) {
        return config.beside()
                .map(schema -> LogPositionEntity.nextOffsetsIn(schema, own))
                .orElseGet(Map::of);
    }
}
