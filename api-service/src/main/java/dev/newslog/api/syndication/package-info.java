/// Articles and revisions as feed readers take them: Atom and JSON Feed, with all that ever was in archive documents.
@NullMarked
package dev.newslog.api.syndication;

import org.jspecify.annotations.NullMarked;
