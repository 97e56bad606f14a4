package org.backmark.kit.follow;

import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.backmark.kit.Matrix;

/** The numbers of an answer of any of the contract's types, those of each matrix, array and number by themselves. */
final class AnswerParts {
    private AnswerParts() {}

    static List<double[]> of(Object answer) {
        List<double[]> parts = new ArrayList<>();
        add(answer, parts);
        return parts;
    }

    private static void add(Object part, List<double[]> parts) {
        if (part instanceof Matrix matrix) {
            parts.add(Arrays.copyOf(matrix.getDDRM().getData(), matrix.getNumElements()));
        } else if (part instanceof double[] numbers) {
            parts.add(numbers);
        } else if (part instanceof int[] numbers) {
            parts.add(Arrays.stream(numbers).asDoubleStream().toArray());
        } else if (part instanceof Number number) {
            parts.add(new double[] {number.doubleValue()});
        } else if (part instanceof Boolean truth) {
            parts.add(new double[] {truth ? 1 : 0});
        } else if (part instanceof List<?> list) {
            list.forEach(element -> add(element, parts));
        } else if (part instanceof Record whole) {
            for (RecordComponent component : whole.getClass().getRecordComponents()) {
                add(valueOf(component, whole), parts);
            }
        }
    }

    private static Object valueOf(RecordComponent component, Record whole) {
        try {
            return component.getAccessor().invoke(whole);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("cannot read " + component, e);
        }
    }
}
