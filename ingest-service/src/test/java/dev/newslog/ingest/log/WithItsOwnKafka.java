package dev.newslog.ingest.log;

import dev.newslog.ingest.submission.TestClients;
import io.quarkus.test.junit.QuarkusTestProfile;
import java.util.List;
import java.util.Map;

/// An application that no other tests share, whose log takes small events only.
public final class WithItsOwnKafka implements QuarkusTestProfile {

    static final int MOST_BYTES = 100_000;

    @Override
    public Map<String, String> getConfigOverrides() {
        return Map.of(
                "mp.messaging.outgoing.submissions.max.request.size",
                Integer.toString(MOST_BYTES),
                // a busy machine adds to it, and answers within the contract's three seconds all the same
                "newslog.log.answer-within",
                "1500ms");
    }

    @Override
    public List<TestResourceEntry> testResources() {
        return List.of(new TestResourceEntry(OwnKafka.class), new TestResourceEntry(TestClients.class));
    }

    @Override
    public boolean disableGlobalTestResources() {
        return true;
    }
}
