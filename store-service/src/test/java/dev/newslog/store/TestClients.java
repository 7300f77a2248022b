package dev.newslog.store;

import io.quarkus.elytron.security.common.BcryptUtil;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.Map;

/// Two clients, each with its own name as its password.
public final class TestClients implements QuarkusTestResourceLifecycleManager {

    @Override
    public Map<String, String> start() {
        return Map.of(
                "newslog.clients.desk.password",
                BcryptUtil.bcryptHash("desk", 4),
                "newslog.clients.desk.roles",
                "operator",
                "newslog.clients.courier-cms.password",
                BcryptUtil.bcryptHash("courier-cms", 4),
                "newslog.clients.courier-cms.roles",
                "publisher");
    }

    @Override
    public void stop() {
        // nothing was started
    }
}
