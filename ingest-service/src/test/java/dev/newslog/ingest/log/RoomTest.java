package dev.newslog.ingest.log;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/// How much may wait for the log.
class RoomTest {

    @Test
    void bytes_are_bounded() {
        Room room = new Room(10, 100);

        assertThat(room.enter(60)).isTrue();
        assertThat(room.enter(41)).isFalse();
        assertThat(room.enter(40)).isTrue();
    }

    @Test
    void events_are_bounded() {
        Room room = new Room(2, 100);

        assertThat(room.enter(1)).isTrue();
        assertThat(room.enter(1)).isTrue();
        assertThat(room.enter(1)).isFalse();
    }

    @Test
    void what_leaves_makes_room() {
        Room room = new Room(1, 100);
        room.enter(100);

        room.leave(100);

        assertThat(room.enter(100)).isTrue();
    }
}
