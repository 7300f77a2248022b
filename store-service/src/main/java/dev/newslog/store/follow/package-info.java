/// How an instance looks, again and again, for what there is to do beside the intake.
@NullMarked
package dev.newslog.store.follow;

import org.jspecify.annotations.NullMarked;
