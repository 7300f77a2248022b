package dev.newslog.api.diff;

import dev.newslog.api.diff.Operation.Op;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// Compares two texts: their paragraphs, then the words of those that neither stayed nor moved.
final class Comparison {

    private final List<Paragraph> olds;
    private final List<Paragraph> news;
    private final Budget budget;
    private final Script script = new Script();

    private Comparison(String oldText, String newText, Budget budget) {
        this.olds = Tokens.paragraphs(oldText);
        this.news = Tokens.paragraphs(newText);
        this.budget = budget;
    }

    /// What leads from one to the other.
    static List<Operation> of(String oldText, String newText, Budget budget) {
        return new Comparison(oldText, newText, budget).operations();
    }

    private List<Operation> operations() {
        List<Run> runs = Alignment.of(texts(olds), texts(news), budget);
        Moves moves = Moves.among(olds, news, runs);
        for (Run run : runs) {
            if (run.same()) {
                addSame(run);
            } else {
                addWords(
                        tokens(olds, run.oldFrom(), run.oldTo(), Op.DELETE, moves.ofOld()),
                        tokens(news, run.newFrom(), run.newTo(), Op.INSERT, moves.ofNew()));
            }
        }
        return script.operations();
    }

    private static List<String> texts(List<Paragraph> paragraphs) {
        return paragraphs.stream().map(Paragraph::text).toList();
    }

    private void addSame(Run run) {
        for (int at = 0; at < run.oldTo() - run.oldFrom(); at++) {
            Paragraph before = olds.get(run.oldFrom() + at);
            Paragraph after = news.get(run.newFrom() + at);
            script.equal(before.text());
            if (before.equals(after)) {
                script.equal(before.breaks());
            } else {
                addWords(words(before.breaks()), words(after.breaks()));
            }
        }
    }

    /// Words, with each paragraph that moved as one token.
    private static List<Token> tokens(
            List<Paragraph> paragraphs, int from, int to, Op op, Map<Integer, Integer> moves) {
        List<Token> tokens = new ArrayList<>();
        StringBuilder stayed = new StringBuilder();
        for (int at = from; at < to; at++) {
            Paragraph paragraph = paragraphs.get(at);
            Integer move = moves.get(at);
            if (move == null) {
                stayed.append(paragraph.text());
            } else {
                tokens.addAll(words(stayed.toString()));
                tokens.add(Token.of(new Operation(op, paragraph.text(), move)));
                stayed.setLength(0);
            }
            stayed.append(paragraph.breaks());
        }
        tokens.addAll(words(stayed.toString()));
        return tokens;
    }

    private static List<Token> words(String text) {
        return Tokens.words(text).stream().map(Token::of).toList();
    }

    private void addWords(List<Token> before, List<Token> after) {
        for (Run run : Alignment.of(before, after, budget)) {
            List<Token> from = before.subList(run.oldFrom(), run.oldTo());
            if (run.same()) {
                from.forEach(token -> script.equal(token.text()));
            } else {
                addChanged(from, after.subList(run.newFrom(), run.newTo()));
            }
        }
    }

    private void addChanged(List<Token> from, List<Token> to) {
        StringBuilder gone = new StringBuilder();
        StringBuilder come = new StringBuilder();
        from.forEach(token -> add(token, gone, gone, come));
        to.forEach(token -> add(token, come, gone, come));
        replace(gone, come);
    }

    private void add(Token token, StringBuilder side, StringBuilder gone, StringBuilder come) {
        if (token.moved() == null) {
            side.append(token.text());
        } else {
            replace(gone, come);
            script.move(token.moved());
        }
    }

    private void replace(StringBuilder gone, StringBuilder come) {
        script.replace(gone.toString(), come.toString());
        gone.setLength(0);
        come.setLength(0);
    }
}
