package org.backmark.kit.call;

import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/** The methods of a contract in an order that both sides of the wire agree on. */
public final class ContractMethods {
    private static final ClassValue<List<Method>> KNOWN = new ClassValue<>() {
        @Override
        protected List<Method> computeValue(Class<?> contract) {
            return Arrays.stream(contract.getMethods())
                    .filter(method -> !Modifier.isStatic(method.getModifiers()))
                    .sorted(Comparator.comparing(Method::toGenericString))
                    .toList();
        }
    };

    private ContractMethods() {}

    /**
     * The methods that a student implements, those that an interface has an answer of its own to among them.
     *
     * @param contract an interface
     */
    public static List<Method> of(Class<?> contract) {
        return KNOWN.get(contract);
    }
}
