package dev.newslog.ingest.submission;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

/// Fails as nobody foresaw.
@Path("/articles/failing")
class FailingResource {

    @GET
    public String fail() {
        throw new IllegalStateException("a secret of ours");
    }
}
