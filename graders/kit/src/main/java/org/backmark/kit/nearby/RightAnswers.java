package org.backmark.kit.nearby;

import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;
import org.backmark.kit.SeededRandom;
import org.backmark.kit.call.Arguments;

/**
 * What is right of some questions.
 *
 * @param solution makes a right solution, on which nothing has been called
 * @param questions in their order
 * @param before the answers to them as they were asked
 */
record RightAnswers(Supplier<?> solution, List<Question> questions, List<Numbers> before) {
    // Three samples have six orders: chance gives the same one so often with probability 5e-10.
    private static final int OTHER_SEEDS = 12;

    static RightAnswers of(Supplier<?> solution, List<Question> questions) {
        return new RightAnswers(
                solution,
                questions,
                answers(
                        solution.get(),
                        questions,
                        questions.stream().map(Question::arguments).toList()));
    }

    /** The answers to the same questions with other arguments, one for each. */
    List<Numbers> to(List<Object[]> arguments) {
        return answers(solution.get(), questions, arguments);
    }

    private static List<Numbers> answers(Object solution, List<Question> questions, List<Object[]> arguments) {
        List<Numbers> answers = new ArrayList<>();
        for (int i = 0; i < questions.size(); i++) {
            Method method = questions.get(i).method();
            Numbers answer = Numbers.NONE;
            try {
                answer = Numbers.of(Question.ask(solution, method, Arguments.copies(method, arguments.get(i))));
            } catch (IllegalStateException refused) {
                // What is asked in a wrong order has no answer, and is not compared.
            }
            answers.add(answer);
        }
        return answers;
    }

    /** Whether these are all the student's. */
    boolean agreeWithAll() {
        for (int i = 0; i < questions.size(); i++) {
            if (!questions.get(i).answer().agreeWith(before.get(i))) {
                return false;
            }
        }
        return true;
    }

    /**
     * Which answers are the same whatever the generators draw.
     *
     * @param arguments of the questions
     * @param answers that are right for them
     * @param random where other seeds are drawn from
     */
    boolean[] decided(List<Object[]> arguments, List<Numbers> answers, Random random) {
        boolean[] decided = new boolean[arguments.size()];
        Arrays.fill(decided, true);
        boolean chance = arguments.stream().flatMap(Arrays::stream).anyMatch(Random.class::isInstance);
        for (int time = 0; chance && time < OTHER_SEEDS; time++) {
            List<Numbers> again = to(
                    arguments.stream().map(some -> withOtherSeeds(some, random)).toList());
            for (int i = 0; i < decided.length; i++) {
                decided[i] &= again.get(i).agreeWith(answers.get(i));
            }
        }
        return decided;
    }

    private static Object[] withOtherSeeds(Object[] arguments, Random random) {
        return Arrays.stream(arguments)
                .map(argument -> argument instanceof Random ? new SeededRandom(random.nextLong()) : argument)
                .toArray();
    }
}
