package osnabrueck.backpropgd.hidden;

import java.util.ArrayList;
import java.util.List;

/** Ways to choose some of the animals. */
final class Choices {
    private Choices() {}

    /** Every choice of so many animals of those that are left, whatever their order: a batch's gradient has none. */
    static List<int[]> of(List<Integer> left, int count) {
        List<int[]> choices = new ArrayList<>();
        add(left, 0, new int[count], 0, choices);
        return choices;
    }

    /** Every choice of so many animals of the first n, one of them several times perhaps. */
    static List<int[]> withRepetition(int n, int count) {
        List<int[]> choices = new ArrayList<>();
        repeat(n, 0, new int[count], 0, choices);
        return choices;
    }

    private static void repeat(int n, int from, int[] chosen, int count, List<int[]> choices) {
        if (count == chosen.length) {
            choices.add(chosen.clone());
            return;
        }
        for (int i = from; i < n; i++) {
            chosen[count] = i;
            repeat(n, i, chosen, count + 1, choices);
        }
    }

    private static void add(List<Integer> left, int from, int[] chosen, int count, List<int[]> choices) {
        if (count == chosen.length) {
            choices.add(chosen.clone());
            return;
        }
        for (int i = from; i <= left.size() - (chosen.length - count); i++) {
            chosen[count] = left.get(i);
            add(left, i + 1, chosen, count + 1, choices);
        }
    }
}
