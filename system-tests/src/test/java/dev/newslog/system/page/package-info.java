/// docs/API.md and the OpenAPI documents, tried.
@NullMarked
package dev.newslog.system.page;

import org.jspecify.annotations.NullMarked;
