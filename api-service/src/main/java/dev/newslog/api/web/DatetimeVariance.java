package dev.newslog.api.web;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.ext.Provider;

/// Has caches tell apart what was asked for by different times.
@Provider
@VariesByDatetime
class DatetimeVariance implements ContainerResponseFilter {

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext answer) {
        answer.getHeaders().putSingle("Vary", Answers.VARY + ", Accept-Datetime");
    }
}
