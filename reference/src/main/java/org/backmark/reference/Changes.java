package org.backmark.reference;

import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.DoubleUnaryOperator;
import java.util.function.UnaryOperator;
import org.backmark.kit.Matrix;

/** What a mutant does to a value; what it cannot change it gives back as it is. */
final class Changes {
    private static final int MOST_PARTS = 6;
    static final Map<String, UnaryOperator<Object>> ALL = all();

    private Changes() {}

    private static Map<String, UnaryOperator<Object>> all() {
        Map<String, UnaryOperator<Object>> simple = new LinkedHashMap<>();
        simple.put("negated", value -> numbers(value, x -> -x));
        simple.put("doubled", value -> numbers(value, x -> 2 * x));
        simple.put("a little more", value -> numbers(value, x -> x + 0.01));
        simple.put("absolute", value -> value instanceof Matrix matrix ? matrix.map(Math::abs) : value);
        simple.put("transposed", value -> value instanceof Matrix matrix ? matrix.transpose() : value);
        simple.put("column 0 cleared", value -> value instanceof Matrix matrix ? cleared(matrix, true) : value);
        simple.put("row 0 cleared", value -> value instanceof Matrix matrix ? cleared(matrix, false) : value);
        simple.put("rows reversed", value -> value instanceof Matrix matrix ? turned(matrix) : value);
        simple.put("the last number off", value -> value instanceof Matrix matrix ? off(matrix) : value);
        simple.put("one more", value -> value instanceof Integer number ? (Object) (number + 1) : value);
        simple.put("one less", value -> value instanceof Integer number ? (Object) (number - 1) : value);
        simple.put("reversed", value -> value instanceof int[] numbers ? reversed(numbers) : value);
        simple.put("not", value -> value instanceof Boolean truth ? (Object) !truth : value);
        simple.put("true", value -> value instanceof Boolean ? (Object) true : value);
        simple.put("false", value -> value instanceof Boolean ? (Object) false : value);
        Map<String, UnaryOperator<Object>> all = new LinkedHashMap<>(simple);
        for (int component = 0; component < MOST_PARTS; component++) {
            int which = component;
            simple.forEach((name, change) ->
                    all.put("part " + (1 + which) + " " + name, value -> inRecord(value, which, change)));
        }
        return all;
    }

    private static Object numbers(Object value, DoubleUnaryOperator change) {
        if (value instanceof Matrix matrix) {
            return matrix.map(change);
        } else if (value instanceof Double number) {
            return change.applyAsDouble(number);
        } else if (value instanceof double[] numbers) {
            return Arrays.stream(numbers).map(change).toArray();
        }
        return value;
    }

    private static Matrix cleared(Matrix matrix, boolean column) {
        Matrix changed = matrix.copy();
        int count = column ? matrix.getNumRows() : matrix.getNumCols();
        for (int i = 0; i < count; i++) {
            changed.set(column ? i : 0, column ? 0 : i, 0);
        }
        return changed;
    }

    private static Matrix turned(Matrix matrix) {
        Matrix changed = matrix.copy();
        for (int i = 0; i < matrix.getNumRows(); i++) {
            changed.insertIntoThis(matrix.getNumRows() - 1 - i, 0, matrix.rows(i, i + 1));
        }
        return changed;
    }

    private static Matrix off(Matrix matrix) {
        Matrix changed = matrix.copy();
        int last = matrix.getNumElements() - 1;
        changed.set(last, matrix.get(last) + 0.1);
        return changed;
    }

    private static int[] reversed(int[] numbers) {
        int[] reversed = new int[numbers.length];
        for (int i = 0; i < numbers.length; i++) {
            reversed[i] = numbers[numbers.length - 1 - i];
        }
        return reversed;
    }

    private static Object inRecord(Object value, int which, UnaryOperator<Object> change) {
        if (value == null || !value.getClass().isRecord()) {
            return value;
        }
        RecordComponent[] components = value.getClass().getRecordComponents();
        if (which >= components.length) {
            return value;
        }
        try {
            Object[] parts = new Object[components.length];
            for (int i = 0; i < parts.length; i++) {
                parts[i] = components[i].getAccessor().invoke(value);
            }
            Object before = parts[which];
            parts[which] = change.apply(before);
            Class<?>[] types =
                    Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
            Constructor<?> constructor = value.getClass().getDeclaredConstructor(types);
            return parts[which] == before ? value : constructor.newInstance(parts);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(
                    "cannot change a " + value.getClass().getSimpleName(), e);
        }
    }
}
