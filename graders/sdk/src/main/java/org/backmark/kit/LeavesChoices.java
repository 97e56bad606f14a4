package org.backmark.kit;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.function.UnaryOperator;

/**
 * Marks a contract that leaves choices, after which right answers are different numbers.
 *
 * <p>Slips are known in the numbers of one choice. A student who has chosen otherwise is asked in these all the same.
 */
@Documented
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface LeavesChoices {
    /** From a student's solution to what it would be with the usual choices; has a constructor without parameters. */
    Class<? extends UnaryOperator<Object>> value();

    /** A student whose answers are noted by whoever asks: what is asked to find out a choice is not. */
    interface Noted {
        /** The same student, whose answers nobody notes. */
        Object unnoted();
    }

    /** What a solution would be with the usual choices; itself, if the contract leaves none. */
    final class Made {
        private Made() {}

        /**
         * Translates a solution.
         *
         * @param contract the interface
         * @param solution implements it
         */
        public static Object usual(Class<?> contract, Object solution) {
            LeavesChoices choices = contract.getAnnotation(LeavesChoices.class);
            if (choices == null) {
                return solution;
            }
            try {
                return choices.value().getDeclaredConstructor().newInstance().apply(solution);
            } catch (ReflectiveOperationException e) {
                throw new IllegalStateException(
                        "cannot make a " + choices.value().getSimpleName(), e);
            }
        }
    }
}
