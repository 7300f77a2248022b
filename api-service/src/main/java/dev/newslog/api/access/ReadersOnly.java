package dev.newslog.api.access;

import io.quarkus.security.UnauthorizedException;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.vertx.http.runtime.security.HttpSecurityPolicy;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import java.util.regex.Pattern;

/// Lets nobody but readers in where the archive is not public. Publishers and operators are readers too.
///
/// Health and metrics hold nothing of the archive and are never closed: who asks is a machine without credentials,
/// which reaches this service by the loopback address or by what the operator puts before it.
@ApplicationScoped
class ReadersOnly implements HttpSecurityPolicy {

    private static final Set<String> READERS = Set.of("reader", "publisher", "operator");
    private static final Pattern FOR_OPERATORS = Pattern.compile("/q/(health|metrics)(/.*)?");

    private final AccessConfig access;

    ReadersOnly(AccessConfig access) {
        this.access = access;
    }

    @Override
    public Uni<CheckResult> checkPermission(
            RoutingContext request, Uni<SecurityIdentity> identity, AuthorizationRequestContext context) {
        if (access.isPublic() || isForOperators(request.normalizedPath())) {
            return CheckResult.permit();
        }
        return identity.map(ReadersOnly::judge);
    }

    /// Nobody is refused by an exception, as a denial would be answered without a problem.
    private static CheckResult judge(SecurityIdentity caller) {
        if (caller.isAnonymous()) {
            throw new UnauthorizedException();
        }
        return READERS.stream().anyMatch(caller::hasRole) ? CheckResult.PERMIT : CheckResult.DENY;
    }

    private static boolean isForOperators(String path) {
        return FOR_OPERATORS.matcher(path).matches();
    }
}
