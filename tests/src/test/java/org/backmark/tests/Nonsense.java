package org.backmark.tests;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Proxy;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.Predicate;
import org.backmark.kit.Matrix;

/** Answers every call with nothing, with what has another shape, with what is no number, or with the right answer spoiled. */
public final class Nonsense {
    private static final double[] NUMBERS = {
        Double.NaN,
        Double.POSITIVE_INFINITY,
        Double.NEGATIVE_INFINITY,
        Double.MAX_VALUE,
        -Double.MAX_VALUE,
        Double.MIN_VALUE,
        -0.0,
        0,
        1
    };
    private static final int[] SIZES = {0, 0, 1, 2, 3, 5, 17, Integer.MAX_VALUE};
    private final Object right;
    private final Predicate<Object[]> slow;
    private final Random random;

    private Nonsense(Object right, Predicate<Object[]> slow, long seed) {
        this.right = right;
        this.slow = slow;
        this.random = new Random(seed);
    }

    /**
     * A solution whose answers are drawn from the seed.
     *
     * @param contract what it implements
     * @param right the right solution
     * @param slow tells the arguments of a call that would take too long to be answered rightly
     * @param seed any number
     */
    public static <T> T of(Class<T> contract, T right, Predicate<Object[]> slow, long seed) {
        Nonsense nonsense = new Nonsense(right, slow, seed);
        return contract.cast(Proxy.newProxyInstance(
                contract.getClassLoader(),
                new Class<?>[] {contract},
                (proxy, method, arguments) -> nonsense.answer(method, arguments == null ? new Object[0] : arguments)));
    }

    private Object answer(Method method, Object[] arguments) throws ReflectiveOperationException {
        if (!slow.test(arguments) && random.nextBoolean()) {
            Object answer;
            try {
                answer = method.invoke(right, arguments);
            } catch (InvocationTargetException e) {
                // What came before was left out, or was nonsense.
                throw (RuntimeException) e.getCause();
            }
            return random.nextBoolean() ? answer : spoiled(method.getGenericReturnType(), answer);
        }
        return anything(method.getGenericReturnType());
    }

    private Object anything(Type type) throws ReflectiveOperationException {
        if (type == void.class) {
            return null;
        } else if (type == double.class) {
            return NUMBERS[random.nextInt(NUMBERS.length)];
        } else if (type == boolean.class) {
            return random.nextBoolean();
        } else if (type == int.class) {
            return random.nextInt();
        } else if (random.nextInt(5) == 0) {
            return null;
        } else if (type == Matrix.class) {
            return matrix();
        } else if (type == double[].class) {
            return random.doubles(random.nextInt(40)).map(any -> number()).toArray();
        } else if (type instanceof ParameterizedType list) {
            return list(list.getActualTypeArguments()[0]);
        }
        return made((Class<?>) type, null);
    }

    private double number() {
        return NUMBERS[random.nextInt(NUMBERS.length)];
    }

    private Matrix matrix() {
        int rows = SIZES[random.nextInt(SIZES.length)];
        int columns = SIZES[random.nextInt(SIZES.length)];
        if ((long) rows * columns > 1000) {
            return rows > columns ? new Matrix(rows, 0) : new Matrix(0, columns);
        }
        return new Matrix(rows, columns).map(zero -> number());
    }

    private List<Object> list(Type element) throws ReflectiveOperationException {
        List<Object> list = new ArrayList<>();
        for (int left = random.nextInt(6); left > 0; left--) {
            list.add(anything(element));
        }
        return list;
    }

    /** A record of which some parts are those of the right one, if there is one. */
    private Object made(Class<?> type, Object from) throws ReflectiveOperationException {
        RecordComponent[] components = type.getRecordComponents();
        Object[] values = new Object[components.length];
        for (int i = 0; i < components.length; i++) {
            Type part = components[i].getGenericType();
            Object own = from == null ? null : components[i].getAccessor().invoke(from);
            values[i] = own == null ? anything(part) : random.nextBoolean() ? own : spoiled(part, own);
        }
        Class<?>[] types =
                Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
        return type.getDeclaredConstructor(types).newInstance(values);
    }

    private Object spoiled(Type type, Object answer) throws ReflectiveOperationException {
        if (answer instanceof Matrix matrix && matrix.getNumElements() > 0 && random.nextBoolean()) {
            Matrix spoiled = matrix.copy();
            spoiled.set(random.nextInt(matrix.getNumElements()), number());
            return random.nextInt(4) == 0 ? spoiled.transpose() : spoiled;
        } else if (answer instanceof double[] numbers && numbers.length > 0 && random.nextBoolean()) {
            double[] spoiled = Arrays.copyOf(numbers, numbers.length - random.nextInt(2) + random.nextInt(2));
            Arrays.fill(spoiled, 0, random.nextInt(spoiled.length + 1), number());
            return spoiled;
        } else if (answer instanceof List<?> list && !list.isEmpty()) {
            List<Object> spoiled = new ArrayList<>(list);
            spoiled.set(random.nextInt(spoiled.size()), null);
            return spoiled;
        } else if (answer instanceof Record made && random.nextBoolean()) {
            return made(made.getClass(), made);
        }
        return anything(type);
    }
}
