package dev.newslog.api;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

/// Fails as nothing should, on each kind of thread.
abstract class BrokenResource {

    static final String SECRET = "the password is mellon";

    /// Fails on what should be an article.
    @Path("/articles/{id}/broken")
    static final class OfArticle extends BrokenResource {}

    /// Fails on what should be a receipt.
    @Path("/submissions/{id}/broken")
    static final class OfSubmission extends BrokenResource {}

    @GET
    public String fail() {
        throw new IllegalStateException(SECRET);
    }

    @GET
    @Path("/virtual")
    @RunOnVirtualThread
    public String failOnVirtualThread() {
        throw new IllegalStateException(SECRET);
    }
}
