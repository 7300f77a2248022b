package dev.newslog.edge;

import dev.newslog.edge.ClientsConfig.Account;
import io.quarkus.elytron.security.common.BcryptUtil;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.net.InetAddress;
import java.net.UnknownHostException;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/// Says at every start that a service can be reached from elsewhere with the password that everybody knows.
@ApplicationScoped
class KnownPassword {

    private static final Logger LOG = Logger.getLogger(KnownPassword.class);
    private static final String NAME_AND_PASSWORD = "newslog";

    private final ClientsConfig clients;
    private final String host;

    KnownPassword(ClientsConfig clients, @ConfigProperty(name = "quarkus.http.host") String host) {
        this.clients = clients;
        this.host = host;
    }

    void warn(@Observes StartupEvent started) {
        if (isRisky(host, clients.accounts().get(NAME_AND_PASSWORD))) {
            LOG.warnf(
                    "Anybody who reaches %s can publish: the client newslog has the password newslog. Set "
                            + "newslog.clients.newslog.password to the bcrypt hash of another, or quarkus.http.host "
                            + "to 127.0.0.1",
                    host);
        }
    }

    /// Whether others than this machine can use the account, with the password that everybody knows.
    static boolean isRisky(String host, @Nullable Account account) {
        return account != null && !isLoopback(host) && BcryptUtil.matches(NAME_AND_PASSWORD, account.password());
    }

    private static boolean isLoopback(String host) {
        try {
            return InetAddress.getByName(host).isLoopbackAddress();
        } catch (UnknownHostException unknown) {
            return false;
        }
    }
}
