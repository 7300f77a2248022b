/// One document of a feed, and the formats that tell it: pure, without a framework.
@NullMarked
package dev.newslog.api.syndication.document;

import org.jspecify.annotations.NullMarked;
