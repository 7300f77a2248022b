package dev.newslog.edge;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.newslog.edge.ClientsConfig.Account;
import io.quarkus.elytron.security.common.BcryptUtil;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.IdentityProvider;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.request.UsernamePasswordAuthenticationRequest;
import io.quarkus.security.runtime.QuarkusPrincipal;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// Verifies clients of the configuration.
///
/// A bcrypt hash takes a tenth of a second, so credentials that were right are remembered for a minute, as an HMAC
/// under a key of this process: one a client, never the password. Requests that come with the same ones meanwhile wait
/// for the one hash, so that a busy client is not refused for its own number. Remembered clients go on whatever waits
/// for [Passwords]. Wrong ones are answered late, and a wrong user costs and says the same as a wrong password.
@ApplicationScoped
class ClientIdentityProvider implements IdentityProvider<UsernamePasswordAuthenticationRequest> {

    private static final Duration REMEMBERED = Duration.ofMinutes(1);
    private static final Duration PENALTY = Duration.ofMillis(500);
    private static final String HMAC = "HmacSHA256";

    private final Map<String, Account> accounts;
    private final Passwords passwords;
    private final Map<String, Verified> verified = new ConcurrentHashMap<>();
    /// By the HMAC of what is being hashed.
    private final Map<String, Uni<Boolean>> inHand = new ConcurrentHashMap<>();
    private final Mac keyed;
    private final String nobodysHash;

    @SuppressWarnings("ArrayRecordComponent") // compared in constant time, never by equals
    private record Verified(byte[] mac, Instant until, SecurityIdentity identity) {

        boolean isOf(byte[] other) {
            return until.isAfter(InstantSource.system().instant()) && MessageDigest.isEqual(mac, other);
        }
    }

    ClientIdentityProvider(ClientsConfig config, Passwords passwords) {
        this.passwords = passwords;
        this.accounts = config.accounts();
        byte[] key = new byte[32];
        new SecureRandom().nextBytes(key);
        this.keyed = keyed(key);
        this.nobodysHash = BcryptUtil.bcryptHash(HexFormat.of().formatHex(key));
    }

    @Override
    public Class<UsernamePasswordAuthenticationRequest> getRequestType() {
        return UsernamePasswordAuthenticationRequest.class;
    }

    @Override
    public Uni<SecurityIdentity> authenticate(
            UsernamePasswordAuthenticationRequest request, AuthenticationRequestContext context) {
        String name = request.getUsername();
        char[] password = request.getPassword().getPassword();
        byte[] mac = mac(name, password);
        Account account = accounts.get(name);
        Verified before = verified.get(name);
        if (before != null && before.isOf(mac)) {
            return Uni.createFrom().item(before.identity());
        }
        return onOwnContext(inHand.computeIfAbsent(
                        HexFormat.of().formatHex(mac),
                        same -> passwords
                                .matches(new String(password), account == null ? nobodysHash : account.password())
                                .onTermination()
                                .invoke(() -> inHand.remove(same))
                                .memoize()
                                .indefinitely()))
                .chain(right -> account == null || !right ? refused() : verified(name, account, mac));
    }

    /// What several requests wait for is told to each on its own context: else they would go on as one of them.
    private static Uni<Boolean> onOwnContext(Uni<Boolean> shared) {
        Context own = Vertx.currentContext();
        return own == null ? shared : shared.emitOn(next -> own.runOnContext(now -> next.run()));
    }

    private static Uni<SecurityIdentity> refused() {
        return Uni.createFrom()
                .voidItem()
                .onItem()
                .delayIt()
                .by(PENALTY)
                .chain(late ->
                        Uni.createFrom().failure(new AuthenticationFailedException("the credentials are wrong")));
    }

    private Uni<SecurityIdentity> verified(String name, Account account, byte[] mac) {
        SecurityIdentity identity = identity(name, account);
        verified.put(name, new Verified(mac, InstantSource.system().instant().plus(REMEMBERED), identity));
        return Uni.createFrom().item(identity);
    }

    private static SecurityIdentity identity(String name, Account account) {
        return QuarkusSecurityIdentity.builder()
                .setPrincipal(new QuarkusPrincipal(name))
                .addRoles(account.roles())
                .addAttribute(Caller.SOURCES, account.sources().orElse(Set.of()))
                .build();
    }

    /// A copy for each request, as looking one up costs more than using it.
    private byte[] mac(String name, char[] password) {
        try {
            Mac mac = (Mac) keyed.clone();
            return mac.doFinal((name + '\0' + new String(password)).getBytes(UTF_8));
        } catch (CloneNotSupportedException impossible) {
            throw new IllegalStateException("the platform's own " + HMAC + " can be copied", impossible);
        }
    }

    private static Mac keyed(byte[] key) {
        try {
            Mac mac = Mac.getInstance(HMAC);
            mac.init(new SecretKeySpec(key, HMAC));
            // one that can't be copied ends the start, not each request
            return (Mac) mac.clone();
        } catch (GeneralSecurityException | CloneNotSupportedException impossible) {
            throw new IllegalStateException("every Java platform has a " + HMAC + " that can be copied", impossible);
        }
    }
}
