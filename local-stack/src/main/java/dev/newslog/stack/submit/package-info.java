/// `./newslog submit`: sends files and streams of submissions to an ingest service, until each is answered.
@NullMarked
package dev.newslog.stack.submit;

import org.jspecify.annotations.NullMarked;
