package dev.newslog.api.web;

import jakarta.inject.Singleton;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.List;
import java.util.Optional;

/// What a request says of the answer that it wants: its format and coding (RFC 9110, section 12.5), and which one the
/// client has already (section 13.1.2).
@Singleton
class Preferences {

    private final HttpHeaders request;

    Preferences(@Context HttpHeaders request) {
        this.request = request;
    }

    /// The format that the client likes best, where it takes any.
    <T> Optional<Format<T>> best(List<Format<T>> formats) {
        return Accept.of(request.getHeaderString(HttpHeaders.ACCEPT)).best(formats);
    }

    /// The codings that it takes, the best first.
    List<Coding> codings() {
        return Coding.accepted(request.getHeaderString(HttpHeaders.ACCEPT_ENCODING));
    }

    /// Whether it names what it has.
    boolean isConditional() {
        return request.getHeaderString(HttpHeaders.IF_NONE_MATCH) != null;
    }

    /// The tag of this edition that it has. Who takes several codings need not be sent again what they have in any of
    /// them.
    Optional<EntityTag> known(Edition edition, List<Coding> codings) {
        String known = request.getHeaderString(HttpHeaders.IF_NONE_MATCH);
        return codings.stream()
                .map(edition::entityTag)
                .filter(tag -> tag.isIn(known))
                .findFirst();
    }
}
