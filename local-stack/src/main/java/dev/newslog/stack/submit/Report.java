package dev.newslog.stack.submit;

/// Hears what becomes of what is submitted.
interface Report {

    /// A submission is answered, for good.
    void answered(Answered one);

    /// Something is sent again.
    void interrupted(String why);

    /// Waits until another submission may be answered.
    void awaitRoom() throws InterruptedException;
}
