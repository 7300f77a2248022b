package dev.newslog.bench.spring;

import jakarta.validation.Valid;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.kafka.KafkaException;
import org.springframework.kafka.core.KafkaTemplate;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/// Sends what it gets, and answers when Kafka has it.
@RestController
class ArticleController {

    private final KafkaTemplate<String, Article> kafka;
    private final String topic;

    ArticleController(KafkaTemplate<String, Article> kafka, @Value("${newslog.topic}") String topic) {
        this.kafka = kafka;
        this.topic = topic;
    }

    record Accepted(UUID submissionId) {}

    /// The future lets go of the thread while Kafka acknowledges.
    @PostMapping("/articles")
    CompletableFuture<ResponseEntity<Accepted>> submit(@Valid @RequestBody Article article) {
        Accepted accepted = new Accepted(UUID.randomUUID());
        return kafka.send(topic, article.key(), article)
                .thenApply(sent -> ResponseEntity.accepted().body(accepted));
    }

    @ExceptionHandler(KafkaException.class)
    @ResponseStatus(HttpStatus.SERVICE_UNAVAILABLE)
    void unavailable() {}
}
