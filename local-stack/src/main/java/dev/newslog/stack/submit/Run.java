package dev.newslog.stack.submit;

import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import io.vertx.core.file.FileSystemOptions;
import io.vertx.core.http.HttpClientOptions;
import java.io.IOException;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;

/// Submits all documents: those of one folder one after the other, of some folders at the same time.
final class Run {

    private static final int FOLDERS_AT_ONCE = 4;
    private static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(5);

    private final Destination destination;
    private final @Nullable String source;
    private final Patience patience;
    private final Report report;
    private final Summary summary;
    private volatile @Nullable LineSubmission stream;

    Run(Destination destination, @Nullable String source, Patience patience, Report report, Summary summary) {
        this.destination = destination;
        this.source = source;
        this.patience = patience;
        this.report = report;
        this.summary = summary;
    }

    /// A client for what goes whole, and for receipts.
    static HttpClient client() {
        return HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(CONNECT_TIMEOUT)
                .build();
    }

    /// Submits one stream under the run's own key.
    ///
    /// @param first the number of the first line that is sent
    void stream(Document document, String key, long first) {
        LineSubmission submission = new LineSubmission(destination, document, key, first, report);
        stream = submission;
        attempt(document, () -> send(submission));
    }

    /// Submits documents, each under a key of its own.
    void all(List<Document> documents, RunKey key) {
        DocumentSubmission whole = new DocumentSubmission(destination, source, client(), patience, report);
        try (ExecutorService folders = Executors.newFixedThreadPool(FOLDERS_AT_ONCE)) {
            for (List<Document> folder : byFolder(documents)) {
                folders.execute(() -> folder.forEach(document -> attempt(document, () -> {
                    if (document.type().isLines()) {
                        send(new LineSubmission(destination, document, key.with(document), 1, report));
                    } else {
                        whole.submit(document, key.with(document));
                    }
                })));
            }
        }
    }

    /// Tells the number of the line with which another run would go on, where it was one stream.
    void tellFirstUnanswered(LongConsumer told) {
        LineSubmission submission = stream;
        if (submission != null) {
            told.accept(submission.firstUnanswered());
        }
    }

    private static Collection<List<Document>> byFolder(List<Document> documents) {
        Map<String, List<Document>> folders = new LinkedHashMap<>();
        documents.forEach(document -> folders.computeIfAbsent(document.folder(), name -> new ArrayList<>())
                .add(document));
        return folders.values();
    }

    private void send(LineSubmission submission) throws InterruptedException {
        Vertx vertx = Vertx.vertx(new VertxOptions()
                .setEventLoopPoolSize(1)
                .setFileSystemOptions(
                        new FileSystemOptions().setFileCachingEnabled(false).setClassPathResolvingEnabled(false)));
        try {
            submission.run(
                    vertx.createHttpClient(new HttpClientOptions()
                            .setKeepAlive(false)
                            .setConnectTimeout(Math.toIntExact(CONNECT_TIMEOUT.toMillis()))),
                    patience);
        } finally {
            vertx.close().toCompletionStage().toCompletableFuture().join();
        }
    }

    /// What fails is told of its document, whatever it is.
    private void attempt(Document document, Work work) {
        String reason = "it failed";
        boolean sent = false;
        try {
            work.run();
            sent = true;
        } catch (IOException | RuntimeException failed) {
            reason = StoppedException.reason(failed);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            reason = "it was interrupted";
        } finally {
            if (!sent) {
                summary.miss(document.name(), reason);
            }
        }
    }

    private interface Work {
        void run() throws IOException, InterruptedException;
    }
}
