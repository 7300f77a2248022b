package dev.newslog.ingest.format.feed;

import java.util.ArrayList;
import java.util.List;

/// What an element says for all in it: the language of its words, and where its addresses are relative
/// to.
///
/// @param language empty where none is said
/// @param base empty where none is said
record Setting(String language, String base) {

    private static final int LONGEST_BASE = 2_048;
    private static final String LANGUAGE = "xml:lang";
    private static final String BASE = "xml:base";

    /// What holds in the last of these, each of which is in the one before.
    static Setting of(Element... path) {
        String language = "";
        String base = "";
        for (Element element : path) {
            language = element.attribute(LANGUAGE).orElse(language);
            base = element.attribute(BASE).map(new Setting("", base)::resolved).orElse(base);
        }
        return new Setting(language, base.length() > LONGEST_BASE ? "" : base);
    }

    private String resolved(String address) {
        return Addresses.resolved(base, address);
    }

    /// The attributes of an element with these in place of its own.
    List<Attribute> with(List<Attribute> own) {
        List<Attribute> attributes = new ArrayList<>(own);
        attributes.removeIf(attribute ->
                attribute.name().equals(LANGUAGE) || attribute.name().equals(BASE));
        if (!language.isEmpty()) {
            attributes.add(new Attribute(LANGUAGE, LANGUAGE, language));
        }
        if (!base.isEmpty()) {
            attributes.add(new Attribute(BASE, BASE, base));
        }
        return attributes;
    }
}
