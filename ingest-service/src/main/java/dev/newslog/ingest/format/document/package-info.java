/// What documents of all formats have: text, fields, faults.
@NullMarked
package dev.newslog.ingest.format.document;

import org.jspecify.annotations.NullMarked;
