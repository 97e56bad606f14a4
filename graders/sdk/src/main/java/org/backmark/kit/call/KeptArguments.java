package org.backmark.kit.call;

import java.lang.reflect.Method;
import java.lang.reflect.Type;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import org.backmark.kit.Matrix;
import org.backmark.kit.wire.Digest;

/**
 * Arguments that an object may keep: a later call must not change them either.
 *
 * <p>Those of the last call that {@link #areKeptBy keeps} are watched, for a few objects.
 */
public final class KeptArguments {
    // A check asks one object or two, and once more another of the same class.
    private static final int OBJECTS = 4;
    private final Deque<Kept> kept = new ArrayDeque<>();

    private record Kept(Object target, Type[] types, Object[] arguments, long[] digests) {}

    /** Whether a method hands matrices over and answers nothing: then they are kept, and nothing is logged. */
    public static boolean areKeptBy(Method method) {
        List<Type> types = Arrays.asList(method.getGenericParameterTypes());
        return method.getReturnType() == void.class
                && types.stream().anyMatch(type -> type.getTypeName().contains(Matrix.class.getName()))
                && !types.contains(Appendable.class);
    }

    /** Watches the arguments of a call that has returned, and those of the object's earlier ones no longer. */
    void keep(Object target, Method method, Object[] arguments) {
        kept.removeIf(one -> one.target == target);
        Type[] types = method.getGenericParameterTypes();
        kept.addLast(new Kept(target, types, arguments, digests(types, arguments)));
        if (kept.size() > OBJECTS) {
            kept.removeFirst();
        }
    }

    /** For each argument that the object keeps, whether it has changed since this was last asked. */
    List<Boolean> changed(Object target) {
        List<Boolean> changed = new ArrayList<>();
        for (Kept one : kept) {
            for (int i = 0; one.target == target && i < one.types.length; i++) {
                long now = Digest.of(one.types[i], one.arguments[i]);
                changed.add(now != one.digests[i]);
                one.digests[i] = now;
            }
        }
        return changed;
    }

    private static long[] digests(Type[] types, Object[] arguments) {
        long[] digests = new long[types.length];
        Arrays.setAll(digests, i -> Digest.of(types[i], arguments[i]));
        return digests;
    }
}
