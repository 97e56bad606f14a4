package org.backmark.kit.nearby;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.Supplier;
import org.backmark.kit.Matrix;
import org.backmark.kit.SeededRandom;
import org.backmark.kit.binding.CallFailure;
import org.backmark.kit.call.Arguments;
import org.backmark.kit.compare.Mismatch;

/**
 * The calls that a check has made of a student's code.
 *
 * <p>Those of many numbers are left out: they would cost as much again.
 */
public final class Questions {
    private static final int MOST_NUMBERS = 20_000;
    // Three samples have six orders: chance gives one of them so often with probability 5e-10.
    private static final int OTHER_SEEDS = 12;
    private final Class<?> contract;
    private final List<Question> questions = new ArrayList<>();

    private record Question(Method method, Object[] arguments, Numbers answer) {}

    /** A right solution's maker, and its answers to the questions as they were. */
    private record Known(Supplier<?> maker, List<Numbers> before) {}

    /**
     * None so far.
     *
     * @param contract the interface that they are asked through
     */
    public Questions(Class<?> contract) {
        this.contract = contract;
    }

    /** The same student, whose answers are noted. */
    public Object askedOf(Object student) {
        return Proxy.newProxyInstance(contract.getClassLoader(), new Class<?>[] {contract}, (proxy, method, given) -> {
            Object[] arguments = given == null ? new Object[0] : given;
            if (method.getDeclaringClass() == Object.class || numbersIn(List.of(arguments)) > MOST_NUMBERS) {
                return call(student, method, arguments);
            }
            Object[] asked = Arguments.copies(method, arguments);
            Numbers answer = Numbers.NONE;
            try {
                Object answered = call(student, method, arguments);
                answer = Numbers.of(answered);
                return answered;
            } finally {
                questions.add(new Question(method, asked, answer));
            }
        });
    }

    private static int numbersIn(List<?> arguments) {
        return arguments.stream()
                .mapToInt(argument -> argument instanceof Matrix matrix
                        ? matrix.getNumElements()
                        : argument instanceof List<?> list ? numbersIn(list) : 1)
                .sum();
    }

    /**
     * Asks all of them again, with other numbers.
     *
     * @param student makes another object of the student's
     * @param right make right solutions; one that agrees with all that the student has answered is taken, or the first
     * @param random where the other numbers are drawn from
     * @throws Mismatch if the student is wrong with these, where he was right
     */
    public void askAgain(Supplier<?> student, List<? extends Supplier<?>> right, Random random) {
        Known known = right.stream()
                .map(this::known)
                .filter(some -> agree(some.before()))
                .findFirst()
                .orElseGet(() -> known(right.get(0)));
        OtherNumbers otherNumbers = new OtherNumbers(random);
        List<Object[]> others = questions.stream()
                .map(question -> otherNumbers.than(question.method(), question.arguments()))
                .toList();
        List<Numbers> rightNow = answers(known.maker().get(), others);
        boolean[] decided = decided(known, others, rightNow, random);
        compare(student.get(), others, rightNow, known.before(), decided);
    }

    /** Which answers are the same whatever the generators draw. */
    private boolean[] decided(Known known, List<Object[]> others, List<Numbers> right, Random random) {
        boolean[] decided = new boolean[others.size()];
        Arrays.fill(decided, true);
        boolean chance = others.stream().flatMap(Arrays::stream).anyMatch(Random.class::isInstance);
        for (int time = 0; chance && time < OTHER_SEEDS; time++) {
            List<Numbers> again = answers(known.maker().get(), withOtherSeeds(others, random));
            for (int i = 0; i < decided.length; i++) {
                decided[i] &= again.get(i).agreeWith(right.get(i));
            }
        }
        return decided;
    }

    private static List<Object[]> withOtherSeeds(List<Object[]> arguments, Random random) {
        return arguments.stream()
                .map(some -> Arrays.stream(some)
                        .map(argument -> argument instanceof Random ? new SeededRandom(random.nextLong()) : argument)
                        .toArray())
                .toList();
    }

    private Known known(Supplier<?> right) {
        return new Known(
                right,
                answers(right.get(), questions.stream().map(Question::arguments).toList()));
    }

    private boolean agree(List<Numbers> right) {
        for (int i = 0; i < questions.size(); i++) {
            if (!questions.get(i).answer().agreeWith(right.get(i))) {
                return false;
            }
        }
        return true;
    }

    private List<Numbers> answers(Object right, List<Object[]> arguments) {
        List<Numbers> answers = new ArrayList<>();
        for (int i = 0; i < questions.size(); i++) {
            Method method = questions.get(i).method();
            Numbers answer = Numbers.NONE;
            try {
                answer = Numbers.of(call(right, method, Arguments.copies(method, arguments.get(i))));
            } catch (RuntimeException refused) {
                // What the right solution refuses, as what is asked in a wrong order, is not compared.
            }
            answers.add(answer);
        }
        return answers;
    }

    private void compare(
            Object student, List<Object[]> others, List<Numbers> right, List<Numbers> rightBefore, boolean[] decided) {
        for (int i = 0; i < questions.size(); i++) {
            Question question = questions.get(i);
            Numbers answer = Numbers.NONE;
            String failure = "";
            try {
                answer = Numbers.of(call(student, question.method(), others.get(i)));
            } catch (CallFailure.Crashed e) {
                failure = e.getMessage();
            }
            Optional<String> place = answer.firstDifference(right.get(i), question.answer(), rightBefore.get(i));
            if (decided[i] && place.isPresent()) {
                throw wrong(question.method(), place.get(), answer, right.get(i), failure);
            }
        }
    }

    private static Mismatch wrong(Method method, String place, Numbers answer, Numbers right, String failure) {
        String computed = answer.number(place).isPresent()
                ? String.valueOf(answer.number(place).getAsDouble())
                : failure.isEmpty() ? "nothing" : failure;
        return new Mismatch(
                "Compute the answer from the arguments: it is right for the numbers of this check, and wrong for others near"
                        + " them.",
                method.getName() + " with other numbers than the public ones" + place + "\n  computed:  " + computed
                        + "\n  expected:  " + right.number(place).orElseThrow());
    }

    private static Object call(Object solution, Method method, Object[] arguments) {
        try {
            return method.invoke(solution, arguments);
        } catch (InvocationTargetException e) {
            if (e.getCause() instanceof RuntimeException told) {
                throw told;
            } else if (e.getCause() instanceof Error error) {
                throw error;
            }
            throw new IllegalStateException(method.getName() + " failed: " + e.getCause(), e.getCause());
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(method + " cannot be called", e);
        }
    }
}
