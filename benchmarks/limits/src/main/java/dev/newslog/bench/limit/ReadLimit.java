package dev.newslog.bench.limit;

import io.vertx.core.AbstractVerticle;
import io.vertx.core.DeploymentOptions;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.pgclient.PgConnectOptions;
import io.vertx.pgclient.PgConnection;
import io.vertx.sqlclient.PreparedQuery;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import io.vertx.sqlclient.Tuple;
import java.io.IOException;
import java.util.UUID;

/// Reads one article with its body by its id, by one prepared statement, and writes it as JSON. Each event loop has a
/// connection to the database, on which questions do not wait for each other's answers.
///
/// Settings are system properties: `port`, `database` (an address with a user).
public final class ReadLimit extends AbstractVerticle {

    private static final String ARTICLES = "/articles";
    private static final int UUID_LENGTH = 36;
    private static final int UNKNOWN = 404;
    private static final int FAILED = 500;

    private final PgConnectOptions database;
    private final int port;
    private final String articles;

    private ReadLimit(PgConnectOptions database, int port) {
        this.database = database;
        this.port = port;
        this.articles = "http://localhost:" + port + ARTICLES;
    }

    public static void main(String[] arguments) {
        PgConnectOptions database = PgConnectOptions.fromUri(Settings.required("database"));
        int port = Integer.parseInt(Settings.required("port"));
        // as many as Quarkus takes
        int loops = 2 * Runtime.getRuntime().availableProcessors();
        Vertx.vertx(new VertxOptions().setEventLoopPoolSize(loops))
                .deployVerticle(() -> new ReadLimit(database, port), new DeploymentOptions().setInstances(loops))
                .onSuccess(deployed -> System.out.println(Settings.READY))
                .onFailure(failed -> {
                    failed.printStackTrace();
                    System.exit(1);
                });
    }

    @Override
    public void start(Promise<Void> started) {
        PgConnection.connect(vertx, database)
                .compose(connection -> connection.prepare(ArticleJson.SQL))
                .compose(prepared -> {
                    PreparedQuery<RowSet<Row>> query = prepared.query();
                    return vertx.createHttpServer()
                            .requestHandler(request -> serve(request, query))
                            .listen(port, "127.0.0.1");
                })
                .<Void>mapEmpty()
                .onComplete(started);
    }

    private void serve(HttpServerRequest request, PreparedQuery<RowSet<Row>> query) {
        String path = request.path();
        HttpServerResponse response = request.response();
        if (!path.startsWith(ARTICLES + '/') || path.length() != ARTICLES.length() + 1 + UUID_LENGTH) {
            refuse(response, UNKNOWN);
            return;
        }
        UUID id = UUID.fromString(path.substring(ARTICLES.length() + 1));
        query.execute(Tuple.of(id))
                .onSuccess(rows -> answer(response, rows))
                .onFailure(failed -> refuse(response, FAILED));
    }

    private void answer(HttpServerResponse response, RowSet<Row> rows) {
        if (rows.size() == 0) {
            refuse(response, UNKNOWN);
            return;
        }
        try {
            byte[] json = ArticleJson.of(rows.iterator().next(), articles);
            response.putHeader("content-type", "application/json").end(Buffer.buffer(json));
        } catch (IOException impossible) {
            refuse(response, FAILED);
        }
    }

    private static void refuse(HttpServerResponse response, int status) {
        response.setStatusCode(status).end();
    }
}
