package dev.newslog.api;

import io.quarkus.elytron.security.common.BcryptUtil;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.Map;

/// Four clients, each with its own name as its password; the last one has a role that nobody knows.
public final class TestClients implements QuarkusTestResourceLifecycleManager {

    @Override
    public Map<String, String> start() {
        return Map.of(
                "newslog.clients.courier-cms.password",
                BcryptUtil.bcryptHash("courier-cms", 4),
                "newslog.clients.courier-cms.roles",
                "publisher",
                "newslog.clients.desk.password",
                BcryptUtil.bcryptHash("desk", 4),
                "newslog.clients.desk.roles",
                "operator",
                "newslog.clients.site.password",
                BcryptUtil.bcryptHash("site", 4),
                "newslog.clients.site.roles",
                "reader",
                "newslog.clients.guest.password",
                BcryptUtil.bcryptHash("guest", 4),
                "newslog.clients.guest.roles",
                "guest");
    }

    @Override
    public void stop() {
        // nothing was started
    }
}
