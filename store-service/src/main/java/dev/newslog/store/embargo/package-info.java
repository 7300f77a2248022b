/// The follower that ends embargoes on time, without any request.
@NullMarked
package dev.newslog.store.embargo;

import org.jspecify.annotations.NullMarked;
