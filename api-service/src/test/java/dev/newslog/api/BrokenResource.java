package dev.newslog.api;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

/// Fails as nothing should.
@Path("/broken")
class BrokenResource {

    static final String SECRET = "the password is mellon";

    @GET
    public String fail() {
        throw new IllegalStateException(SECRET);
    }
}
