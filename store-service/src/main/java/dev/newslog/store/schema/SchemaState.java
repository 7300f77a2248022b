package dev.newslog.store.schema;

/// How far the archive's schema is.
public sealed interface SchemaState {

    /// Not yet what this release needs. It is tried again until it is.
    ///
    /// @param reason what it waits for
    record Pending(String reason) implements SchemaState {}

    /// What this release needs.
    ///
    /// @param newer whether a later release made it
    record Migrated(String version, boolean newer) implements SchemaState {}

    /// It can't become what this release needs: someone has to look.
    ///
    /// @param wayOut what an operator can do
    record Failed(String reason, String wayOut) implements SchemaState {}
}
