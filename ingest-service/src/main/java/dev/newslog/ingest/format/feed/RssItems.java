package dev.newslog.ingest.format.feed;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// Makes documents of an RSS document's items, each with the channel's own elements. Since RSS 1.0,
/// and in 0.9, items stand beside their channel.
final class RssItems {

    private static final String CHANNEL = "channel";
    private static final String[] ITEMS = {"item", "atom:entry"};
    /// What of a channel is not about it.
    private static final Set<String> OTHERS =
            Set.of("item", "items", "image", "textinput", "textInput", "atom:entry", "rdf:li");

    private RssItems() {}

    static List<FeedItem> of(Element root) {
        if (root.name().equals(CHANNEL)) {
            Element shell = shell(root);
            return root.all(ITEMS)
                    .map(item -> FeedItem.ofRss(with(shell, item), shell, item, Setting.of(root, item)))
                    .toList();
        }
        List<Element> channels = root.all(CHANNEL).toList();
        List<FeedItem> items = new ArrayList<>();
        for (Element channel : channels) {
            Element shell = shell(channel);
            channel.all(ITEMS).forEach(item -> {
                Element alone = root.around(List.of(with(shell, item)));
                items.add(FeedItem.ofRss(alone, shell, item, Setting.of(root, channel, item)));
            });
        }
        Element first = channels.isEmpty() ? root.around(List.of()) : shell(channels.getFirst());
        root.all(ITEMS).forEach(item -> {
            Element alone = root.around(channels.isEmpty() ? List.of(item) : List.of(first, item));
            items.add(FeedItem.ofRss(alone, first, item, Setting.of(root, item)));
        });
        return items;
    }

    private static Element shell(Element channel) {
        return channel.around(Shared.of(channel.elements().filter(element -> !OTHERS.contains(element.name()))));
    }

    private static Element with(Element shell, Element item) {
        List<Node> nodes = new ArrayList<>(shell.nodes());
        nodes.add(item);
        return shell.around(nodes);
    }
}
