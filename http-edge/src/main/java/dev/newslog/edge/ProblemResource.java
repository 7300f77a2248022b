package dev.newslog.edge;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Arrays;
import java.util.List;

/// What the types of problems mean, at the addresses that problems have as their `type`.
@Path("/problems")
@Produces(MediaType.APPLICATION_JSON)
@PermitAll
public class ProblemResource {

    /// A type as JSON.
    ///
    /// @param type relative to the service (RFC 9457, section 3.1.1)
    public record Description(String type, String meaning, String remedy) {

        static Description of(ProblemType type) {
            return new Description(type.uri().toString(), type.meaning(), type.remedy());
        }
    }

    @GET
    public List<Description> all() {
        return Arrays.stream(ProblemType.values()).map(Description::of).toList();
    }

    @GET
    @Path("/{type}")
    public Description one(@PathParam("type") String type) {
        return ProblemType.named(type)
                .map(Description::of)
                .orElseThrow(() -> Problems.notFound("there is no such type of problem"));
    }
}
