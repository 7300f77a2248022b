package dev.newslog.api.archive;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.jboss.resteasy.reactive.RestResponse;

/// The archive as a whole, for those who prove that it is what the log says.
@Path("/archive/digest")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class ArchiveResource {

    private final ArchiveStateReader archive;

    ArchiveResource(ArchiveStateReader archive) {
        this.archive = archive;
    }

    @GET
    @RolesAllowed("operator")
    public RestResponse<ArchiveState> digest() {
        return RestResponse.ResponseBuilder.ok(archive.read())
                .header("Cache-Control", "no-store")
                .build();
    }
}
