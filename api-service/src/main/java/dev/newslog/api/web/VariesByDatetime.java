package dev.newslog.api.web;

import static java.lang.annotation.ElementType.METHOD;
import static java.lang.annotation.ElementType.TYPE;
import static java.lang.annotation.RetentionPolicy.RUNTIME;

import jakarta.ws.rs.NameBinding;
import java.lang.annotation.Retention;
import java.lang.annotation.Target;

/// Marks an address whose answers depend on `Accept-Datetime`, too: each of them says so, whatever it is (RFC 7089,
/// section 2.1.2).
@NameBinding
@Retention(RUNTIME)
@Target({TYPE, METHOD})
public @interface VariesByDatetime {}
