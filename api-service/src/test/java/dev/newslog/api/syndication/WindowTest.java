package dev.newslog.api.syndication;

import static org.assertj.core.api.Assertions.assertThat;

import dev.newslog.api.feed.Position;
import org.junit.jupiter.api.Test;

/// Archive documents cover the change feed, each position once, but for its last ones.
class WindowTest {

    private static final Position END = at(250);

    @Test
    void only_whole_windows_are_there() {
        assertThat(Window.lastBefore(at(99))).isEmpty();
        assertThat(Window.lastBefore(at(100))).contains(new Window(at(100)));
        assertThat(Window.lastBefore(END)).contains(new Window(at(200)));
        assertThat(Window.named(at(200), END)).contains(new Window(at(200)));
        assertThat(Window.named(at(300), END)).isEmpty();
        assertThat(Window.named(at(150), END)).isEmpty();
        assertThat(Window.named(at(0), END)).isEmpty();
        assertThat(Window.named(new Position("other", 100), END)).isEmpty();
    }

    @Test
    void each_leads_to_its_neighbours() {
        Window last = new Window(at(200));

        assertThat(last.after()).isEqualTo(100);
        assertThat(last.previous()).contains(new Window(at(100)));
        assertThat(new Window(at(100)).previous()).isEmpty();
        assertThat(last.next(END)).isEmpty();
        assertThat(last.next(at(300))).contains(new Window(at(300)));
    }

    private static Position at(long number) {
        return new Position("epoch", number);
    }
}
