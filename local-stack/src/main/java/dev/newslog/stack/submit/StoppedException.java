package dev.newslog.stack.submit;

import java.io.Serial;
import org.jspecify.annotations.Nullable;

/// Nothing more is sent, as it would help nobody.
final class StoppedException extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1L;

    StoppedException(String reason, @Nullable Throwable cause) {
        super(reason, cause);
    }

    /// For people, why something failed.
    static String reason(Exception failure) {
        String said = failure.getMessage();
        return failure instanceof StoppedException && said != null ? said : failure.toString();
    }
}
