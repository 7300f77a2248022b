package dev.newslog.api.feed.stream;

/// What is to be done for a reader now.
enum Step {
    /// It is where the feed has just grown: what is new is sent.
    SEND,
    /// It is behind: the archive is read from where it is.
    READ,
    /// It has all there is, or the archive is being read for it.
    REST
}
