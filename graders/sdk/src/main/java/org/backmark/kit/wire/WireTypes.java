package org.backmark.kit.wire;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.backmark.kit.Matrix;

/** Which of a contract's types {@link Codec} carries. */
public final class WireTypes {
    private static final Set<Type> PLAIN = Set.of(
            void.class,
            double.class,
            int.class,
            long.class,
            boolean.class,
            Double.class,
            Integer.class,
            String.class,
            Matrix.class,
            double[].class,
            int[].class,
            Random.class,
            Appendable.class);

    private WireTypes() {}

    /**
     * What keeps values of a type from crossing, if anything does.
     *
     * @return the type itself, or the one in a list or a record of it
     */
    public static Optional<Type> obstacle(Type type) {
        return obstacle(type, new HashSet<>());
    }

    private static Optional<Type> obstacle(Type type, Set<Type> seen) {
        if (PLAIN.contains(type) || !seen.add(type)) {
            return Optional.empty();
        }
        if (type instanceof ParameterizedType list && list.getRawType() == List.class) {
            return obstacle(list.getActualTypeArguments()[0], seen);
        }
        if (type instanceof Class<?> plain && plain.isEnum()) {
            return Optional.empty();
        }
        if (type instanceof Class<?> plain && plain.isRecord()) {
            for (RecordComponent component : plain.getRecordComponents()) {
                Optional<Type> inside = obstacle(component.getGenericType(), seen);
                if (inside.isPresent()) {
                    return inside;
                }
            }
            return Optional.empty();
        }
        return Optional.of(type);
    }
}
