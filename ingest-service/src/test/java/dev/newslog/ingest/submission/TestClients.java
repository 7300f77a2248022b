package dev.newslog.ingest.submission;

import static java.util.Map.entry;

import io.quarkus.elytron.security.common.BcryptUtil;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.Map;

/// Three clients, each with its own name as its password, and one of whom a password takes long; and little
/// room, so that it can be filled.
public final class TestClients implements QuarkusTestResourceLifecycleManager {

    @Override
    public Map<String, String> start() {
        return Map.ofEntries(
                entry("newslog.clients.courier-cms.password", BcryptUtil.bcryptHash("courier-cms", 4)),
                entry("newslog.clients.courier-cms.roles", "publisher"),
                entry("newslog.clients.courier-cms.sources", "harbour-courier,wire"),
                entry("newslog.clients.desk.password", BcryptUtil.bcryptHash("desk", 4)),
                entry("newslog.clients.desk.roles", "operator"),
                entry("newslog.clients.site.password", BcryptUtil.bcryptHash("site", 4)),
                entry("newslog.clients.site.roles", "reader"),
                entry(
                        "newslog.clients.slow.password",
                        BcryptUtil.bcryptHash("slow", 4).replace("$04$", "$12$")),
                entry("newslog.clients.slow.roles", "reader"),
                entry("newslog.ingest.most-bytes-in-flight", "1M"),
                entry("newslog.ingest.receive-within", "2s"),
                entry("newslog.ingest.cut-after", "2s"));
    }

    @Override
    public void stop() {
        // nothing was started
    }
}
