package dev.newslog.edge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.newslog.edge.ClientsConfig.Account;
import io.quarkiverse.resteasy.problem.HttpProblem;
import io.quarkus.elytron.security.common.BcryptUtil;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.credential.PasswordCredential;
import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.request.UsernamePasswordAuthenticationRequest;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// Who is let in while others send wrong passwords.
class ClientIdentityProviderTest {

    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final int PLACES = Passwords.AT_ONCE + Passwords.MOST_WAITING;
    /// A hash of 2^14 rounds takes so long that no place is free again before all are taken.
    private static final String SLOW = BcryptUtil.bcryptHash("slow", 4).replace("$04$", "$14$");

    private final Vertx vertx = Vertx.vertx();
    private final ClientIdentityProvider provider = new ClientIdentityProvider(
            () -> Map.of(
                    "slow",
                    account(SLOW),
                    "courier",
                    account(BcryptUtil.bcryptHash("courier", 4)),
                    "busy",
                    account(BcryptUtil.bcryptHash("busy", 12))),
            new Passwords(vertx));

    @AfterEach
    void close() {
        vertx.close();
    }

    @Test
    void right_credentials_are_and_wrong_ones_are_not() {
        assertThat(login("courier", "courier")
                        .await()
                        .atMost(PATIENCE)
                        .getPrincipal()
                        .getName())
                .isEqualTo("courier");
        assertThat(catchThrowable(() -> login("courier", "wrong").await().atMost(PATIENCE)))
                .isInstanceOf(AuthenticationFailedException.class)
                .hasNoCause();
        assertThat(catchThrowable(() -> login("nobody", "courier").await().atMost(PATIENCE)))
                .isInstanceOf(AuthenticationFailedException.class)
                .hasNoCause();
    }

    @Test
    void past_a_few_that_wait_a_password_is_refused_at_once_and_who_is_remembered_goes_on() {
        login("courier", "courier").await().atMost(PATIENCE);

        var waiting = IntStream.range(0, PLACES)
                .mapToObj(number -> login("slow", "wrong" + number).subscribeAsCompletionStage())
                .toList();
        CompletableFuture<SecurityIdentity> one = login("slow", "wrong").subscribeAsCompletionStage();

        assertThat(waiting).noneMatch(CompletableFuture::isDone);
        assertThat(one).isCompletedExceptionally();
        assertThat(one.exceptionNow()).hasCauseInstanceOf(HttpProblem.class);
        assertThat(login("courier", "courier").subscribeAsCompletionStage()).isCompleted();
    }

    @Test
    void a_client_that_comes_many_times_at_once_is_let_in_each_time() {
        var together = Stream.generate(() -> login("busy", "busy").subscribeAsCompletionStage())
                .limit(10 * PLACES)
                .toList();

        assertThat(together).allSatisfy(one -> assertThat(one).succeedsWithin(PATIENCE));
    }

    @Test
    void a_place_is_free_again_when_a_hash_is_done() {
        Passwords passwords = new Passwords(vertx);
        String hash = BcryptUtil.bcryptHash("courier", 4);

        for (int time = 0; time < 2 * PLACES; time++) {
            assertThat(passwords.matches("courier", hash).await().atMost(PATIENCE))
                    .isTrue();
        }
    }

    private Uni<SecurityIdentity> login(String name, String password) {
        return provider.authenticate(
                new UsernamePasswordAuthenticationRequest(name, new PasswordCredential(password.toCharArray())),
                new NoWorkers());
    }

    private static Account account(String hash) {
        return new Account() {
            @Override
            public String password() {
                return hash;
            }

            @Override
            public Set<String> roles() {
                return Set.of("publisher");
            }

            @Override
            public Optional<Set<String>> sources() {
                return Optional.empty();
            }
        };
    }

    /// Has no worker to give: none may be taken.
    private static final class NoWorkers implements AuthenticationRequestContext {

        @Override
        public Uni<SecurityIdentity> runBlocking(Supplier<SecurityIdentity> function) {
            throw new AssertionError("a worker is taken");
        }
    }
}
