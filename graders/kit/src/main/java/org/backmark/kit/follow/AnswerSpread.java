package org.backmark.kit.follow;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.backmark.kit.call.Arguments;
import org.opentest4j.AssertionFailedError;

/**
 * Whether what later answers are built on has as much in it as the right answers: where these have numbers that differ, so has
 * that, in about the same measure, and not in a few places alone.
 *
 * <p>What an answer given elsewhere was worth is no pledge: who tells questions apart may answer one of them in earnest, and
 * another with zeros that his later answers need only repeat. An honest mistake may lead to zeros too, as a rectified output
 * does for some samples, but not for most.
 */
public final class AnswerSpread {
    // What is forgotten or done twice seldom changes an answer's size by more; zeros are taken for what is far smaller.
    private static final double SMALLEST = 1e-4;
    private static final double LARGEST = 1e6;
    private static final double ROUNDING = 1e-9;
    // Whoever forgets the biases still has the weights; without one of two layers there is little left.
    private static final double FORGOTTEN = 1 / 3.0;
    // Whoever rectifies what should not be has zeros in about half of it.
    // Whoever looks at the label's unit alone has numbers for one of six units or so.
    private static final double FEWEST = 1 / 8.0;

    private final Map<String, Count> counts = new TreeMap<>();

    private static final class Count {
        private int answers;
        private int empty;
        private int different;
        private int differentInModel;
    }

    /**
     * The same answers, looked at.
     *
     * @param contract the assignment's interface
     * @param answering implements it
     * @param right gives the right answers, and is asked all that the other is
     * @param whose tells these answers from others that are looked at
     */
    public Object of(Class<?> contract, Object answering, Object right, String whose) {
        return Proxy.newProxyInstance(
                contract.getClassLoader(),
                new Class<?>[] {contract},
                (proxy, method, given) -> answer(method, given, answering, right, whose));
    }

    private Object answer(Method method, Object[] given, Object answering, Object right, String whose)
            throws Throwable {
        Object[] arguments = given == null ? new Object[0] : given;
        if (method.getDeclaringClass() == Object.class) {
            return ask(answering, method, arguments);
        }
        Object[] copies = Arguments.copies(method, arguments);
        Object answer = ask(answering, method, arguments);
        List<double[]> model;
        try {
            model = AnswerParts.of(ask(right, method, copies));
        } catch (RuntimeException e) {
            // There is no right answer to what earlier mistakes have led to.
            return answer;
        }
        count(whose + method.getName(), AnswerParts.of(answer), model);
        return answer;
    }

    private void count(String question, List<double[]> found, List<double[]> model) {
        Count count = counts.computeIfAbsent(question, none -> new Count());
        count.answers++;
        int numbers = 0;
        int empty = 0;
        for (int i = 0; i < Math.min(model.size(), found.size()); i++) {
            numbers += model.get(i).length;
            empty += hasSubstance(found.get(i), model.get(i)) ? 0 : model.get(i).length;
            double width = SMALLEST * spread(model.get(i));
            if (Double.isFinite(width)) {
                count.different += different(found.get(i), width);
                count.differentInModel += different(model.get(i), width);
            }
        }
        if (empty > 0 && empty >= FORGOTTEN * numbers) {
            count.empty++;
        }
    }

    /**
     * To be called when all has been asked.
     *
     * @throws AssertionFailedError if most answers of a method have next to nothing in them
     */
    public void demand() {
        counts.forEach((question, count) -> {
            if (2 * count.empty > count.answers) {
                throw new AssertionFailedError(
                        question + " gives next to nothing here: no later answer can be built on that");
            }
            if (count.different < FEWEST * count.differentInModel) {
                throw new AssertionFailedError(question
                        + " gives one and the same number nearly everywhere: no later answer can be built on that");
            }
        });
    }

    /** How many numbers are not within a width where most of them are; those that are not finite are nowhere. */
    private static int different(double[] numbers, double width) {
        double[] sorted =
                Arrays.stream(numbers).filter(Double::isFinite).sorted().toArray();
        int most = 0;
        int first = 0;
        for (int last = 0; last < sorted.length; last++) {
            while (sorted[last] - sorted[first] > width) {
                first++;
            }
            most = Math.max(most, last - first + 1);
        }
        return numbers.length - most;
    }

    private static boolean hasSubstance(double[] found, double[] model) {
        double wanted = spread(model);
        double scale = Arrays.stream(model).map(Math::abs).max().orElse(0);
        if (!Double.isFinite(wanted) || wanted <= ROUNDING * scale) {
            return true;
        }
        double spread = spread(found);
        // What is not finite is compared, and fails, where it is used.
        return !Double.isFinite(spread) || spread >= SMALLEST * wanted && spread <= LARGEST * wanted;
    }

    private static double spread(double[] numbers) {
        double least = Double.POSITIVE_INFINITY;
        double most = Double.NEGATIVE_INFINITY;
        for (double number : numbers) {
            least = Math.min(least, number);
            most = Math.max(most, number);
        }
        return most - least;
    }

    private static Object ask(Object solution, Method method, Object[] arguments) throws Throwable {
        try {
            return method.invoke(solution, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }
}
