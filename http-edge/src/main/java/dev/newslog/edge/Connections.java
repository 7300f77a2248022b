package dev.newslog.edge;

import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpVersion;
import io.vertx.core.net.impl.ConnectionBase;

/// Connections of clients that do not keep to their part.
public final class Connections {

    /// RFC 9113, section 7.
    private static final long CANCEL = 8;

    private Connections() {}

    /// Drops the connection of a request as it is. To close it by the response, or by its channel, would first
    /// send all that waits, which the client does not take: so the handler of Vert.x is passed over. Of HTTP/2
    /// it is one stream of others.
    public static void drop(HttpServerRequest request) {
        if (isOneOfMany(request)) {
            request.response().reset(CANCEL);
        } else {
            var _ = of(request).channelHandlerContext().close();
        }
    }

    /// HTTP/2 has other streams on the same connection.
    public static boolean isOneOfMany(HttpServerRequest request) {
        return request.version() == HttpVersion.HTTP_2;
    }

    /// The connection as Vert.x itself knows it.
    public static ConnectionBase of(HttpServerRequest request) {
        return (ConnectionBase) request.connection();
    }
}
