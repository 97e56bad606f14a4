package org.backmark.kit.junit;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks a check that is graded with other numbers too.
 *
 * <p>Where the right answers are at hand, which is never on a student's machine, a check that has passed asks its questions
 * again, with numbers near its own; what was right must be right there too. So an answer that knows the numbers of this check
 * by heart earns nothing.
 */
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface ReaskPerturbed {
    /** How often; more than once where the right answer to other numbers may well be the same. */
    int times() default 1;
}
