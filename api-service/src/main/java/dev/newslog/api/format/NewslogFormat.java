package dev.newslog.api.format;

/// Tells a story as the contract's own JSON.
final class NewslogFormat implements CopyFormat {

    @Override
    public String mediaType() {
        return "application/json";
    }

    @Override
    public String writer() {
        return "json1";
    }

    @Override
    public Object told(Copy copy) {
        return copy;
    }
}
