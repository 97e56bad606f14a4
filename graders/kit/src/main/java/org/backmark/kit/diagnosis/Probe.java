package org.backmark.kit.diagnosis;

import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.backmark.kit.binding.CallFailure;

/**
 * A question whose answer tells slips apart.
 *
 * @param before calls that lead up to it, in their order; none where a contract keeps no state
 * @param asked the call in question
 * @param read methods without parameters that tell what the call in question has done; none if its own answer does
 * @param reading what is looked at
 */
public record Probe(List<ProbeCall> before, ProbeCall asked, List<Method> read, Reading reading) {
    private static final double DIGITS = 1e9;
    private static final int SEEDS = 10;
    /** By so much may a change be smaller than the first that should be as large. */
    private static final double EVENLY = 0.9995;
    /** Who does not take the rate of almost nothing that is asked for takes larger steps, which shrink where a slope does. */
    private static final double SLIGHT = 1e-5;

    public Probe {
        before = List.copyOf(before);
        read = List.copyOf(read);
    }

    /**
     * A question to the only method of that name.
     *
     * @param arguments small enough that the answer takes no time; none is ever null
     * @throws IllegalArgumentException if the contract has none or several
     */
    public static Probe of(Class<?> contract, String method, Object... arguments) {
        return new Probe(
                List.of(), new ProbeCall(only(contract, method), List.of(arguments)), List.of(), Reading.ANSWER);
    }

    private static Method only(Class<?> contract, String method) {
        List<Method> named = Arrays.stream(contract.getMethods())
                .filter(candidate -> candidate.getName().equals(method))
                .toList();
        if (named.size() != 1) {
            throw new IllegalArgumentException(
                    named.size() + " methods of " + contract.getSimpleName() + " are called " + method + ", not one");
        }
        return named.get(0);
    }

    private Class<?> contract() {
        return method().getDeclaringClass();
    }

    /** The same question after one more call, which comes after those before. */
    public Probe after(String method, Object... arguments) {
        List<ProbeCall> calls = new ArrayList<>(before);
        calls.add(new ProbeCall(only(contract(), method), List.of(arguments)));
        return new Probe(calls, asked, read, reading);
    }

    /** The same question, answered by these methods and by what the call in question logs. */
    public Probe readBy(String... methods) {
        List<Method> all =
                Arrays.stream(methods).map(method -> only(contract(), method)).toList();
        return new Probe(before, asked, all, reading);
    }

    /** The same question, of which something else is looked at. */
    public Probe reading(Reading other) {
        return new Probe(before, asked, read, other);
    }

    /** The method in question. */
    public Method method() {
        return asked.method();
    }

    /** What it is asked with. */
    public List<Object> arguments() {
        return asked.arguments();
    }

    /**
     * Asks.
     *
     * @param solution implements the contract; it gets copies of the arguments
     * @return the answer
     * @throws RuntimeException what the solution throws
     */
    public Object ask(Object solution) {
        return switch (reading) {
            case ANSWER -> answer(solution, asked);
            case REFUSED -> refusal(solution);
            case SAME_FOR_ANOTHER_SEED -> isSameForAnotherSeed(solution);
            case OTHER_FOR_ANOTHER_SEED -> isOtherForAnotherSeed(solution);
            case ONE_VALUE -> hasOneValue(solution);
            case EACH_VALUE_ONCE -> hasEachValueOnce(solution);
            case VALUE_COUNT -> valueCount(solution);
            case TWO_ANSWERS -> hasTwoAnswers(solution);
            case SHRINKING_CHANGES -> changesLessAndLess(solution);
        };
    }

    private Object answer(Object solution, ProbeCall call) {
        before.forEach(earlier -> earlier.on(solution, earlier.copies()));
        Object[] copies = call.copies();
        Object answer = call.on(solution, copies);
        if (read.isEmpty()) {
            return answer;
        }
        List<Object> answers = new ArrayList<>();
        read.forEach(method -> answers.add(new ProbeCall(method, List.of()).on(solution, new Object[0])));
        Stream.of(copies)
                .filter(Appendable.class::isInstance)
                .forEach(log -> answers.add(LoggedNumbers.of(log.toString())));
        return answers;
    }

    // No answer is the same as no answer, and says nothing about chance.
    private boolean isSameForAnotherSeed(Object solution) {
        Object first = answer(solution, asked);
        return first != null
                && AnswerVector.of(first).agreesWith(AnswerVector.of(answer(solution, asked.withOtherSeeds())));
    }

    private boolean isOtherForAnotherSeed(Object solution) {
        AnswerVector first = AnswerVector.of(answer(solution, asked));
        AnswerVector other = AnswerVector.of(answer(solution, asked.withOtherSeeds()));
        // What remembers its calls never answers twice alike.
        return first.isFarFrom(other) && first.agreesWith(AnswerVector.of(answer(solution, asked)));
    }

    // What is told of all samples is one value too, but whatever is drawn: there the rest of the answer tells the draws
    // apart.
    private boolean hasOneValue(Object solution) {
        ProbeCall other = asked.withOtherSeeds();
        double[] value = values(solution, asked).distinct().toArray();
        return value.length == 1
                && (!Arrays.equals(value, values(solution, other).distinct().toArray())
                        || Arrays.equals(
                                AnswerVector.of(answer(solution, asked)).numbers(),
                                AnswerVector.of(answer(solution, other)).numbers()));
    }

    // What is drawn from a whole has the same values for every seed once each of them has been drawn.
    private boolean hasEachValueOnce(Object solution) {
        double[] all = values(solution, asked).sorted().toArray();
        return all.length > 1
                && all.length == DoubleStream.of(all).distinct().count()
                && Arrays.equals(
                        all, values(solution, asked.withOtherSeeds()).sorted().toArray());
    }

    private int valueCount(Object solution) {
        double[] all = values(solution, asked).distinct().sorted().toArray();
        double[] others =
                values(solution, asked.withOtherSeeds()).distinct().sorted().toArray();
        return Arrays.equals(all, others) ? all.length : 0;
    }

    // Of two samples that are shuffled anew in each of five epochs, ten seeds lead to so few answers once in 10^8
    // times.
    private boolean hasTwoAnswers(Object solution) {
        List<AnswerVector> different = new ArrayList<>();
        for (int seed = 0; seed < SEEDS && different.size() < 3; seed++) {
            AnswerVector reply = AnswerVector.of(answer(solution, asked.withOtherSeeds(seed)));
            if (different.stream().noneMatch(reply::agreesWith)) {
                different.add(reply);
            }
        }
        return different.size() == 2;
    }

    private boolean changesLessAndLess(Object solution) {
        double[] numbers = lastNumbers(answer(solution, asked)).toArray();
        double[] changes = IntStream.range(1, numbers.length)
                .mapToDouble(i -> Math.abs(numbers[i] - numbers[i - 1]))
                .toArray();
        return changes.length > 1
                && changes[0] < SLIGHT
                && changes[changes.length - 1] < EVENLY * changes[0]
                && IntStream.range(1, changes.length).allMatch(i -> changes[i] <= changes[i - 1] * (2 - EVENLY));
    }

    // To so few digits that rounding does not tell two of them apart.
    private DoubleStream values(Object solution, ProbeCall call) {
        return lastNumbers(answer(solution, call)).map(number -> Math.rint(number * DIGITS) / DIGITS);
    }

    private static DoubleStream lastNumbers(Object answer) {
        int last = answer == null ? 0 : AnswerVector.of(lastPart(answer)).numbers().length;
        double[] numbers = AnswerVector.of(answer).numbers();
        return Arrays.stream(numbers, numbers.length - last, numbers.length);
    }

    private static Object lastPart(Object answer) {
        RecordComponent[] parts = answer.getClass().getRecordComponents();
        if (parts == null || parts.length == 0) {
            return answer;
        }
        try {
            return parts[parts.length - 1].getAccessor().invoke(answer);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("cannot read " + parts[parts.length - 1], e);
        }
    }

    private Refusal refusal(Object solution) {
        before.forEach(earlier -> earlier.on(solution, earlier.copies()));
        try {
            asked.on(solution, asked.copies());
            return Refusal.NONE;
        } catch (IllegalStateException e) {
            return Refusal.WANTED;
        } catch (CallFailure.Crashed e) {
            return Refusal.by(e.exception());
        }
    }
}
