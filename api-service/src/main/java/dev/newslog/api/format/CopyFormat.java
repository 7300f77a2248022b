package dev.newslog.api.format;

import dev.newslog.api.web.Format;
import org.jspecify.annotations.Nullable;

/// A format of articles and revisions, in the language that they are written in.
interface CopyFormat extends Format<Copy> {

    @Override
    default @Nullable String language(Copy copy) {
        return copy.story().language();
    }
}
