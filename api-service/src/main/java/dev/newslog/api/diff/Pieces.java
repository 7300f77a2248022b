package dev.newslog.api.diff;

/// A text cut into pieces that, joined, give it back to the letter.
interface Pieces {

    /// How many there are.
    int count();

    /// What is compared of a piece.
    String at(int place);

    /// Whether a piece has its fellow elsewhere in the other text: it is the same as none.
    default boolean hasMoved(int place) {
        return false;
    }
}
