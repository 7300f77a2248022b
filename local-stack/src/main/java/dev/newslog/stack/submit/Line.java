package dev.newslog.stack.submit;

/// A line of a stream that is not blank.
///
/// @param number its place among all lines, blank ones included, from 1
/// @param document without its end
@SuppressWarnings("ArrayRecordComponent") // never compared, only sent
record Line(long number, byte[] document) {}
