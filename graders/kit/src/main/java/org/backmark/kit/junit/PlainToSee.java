package org.backmark.kit.junit;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks a check of what everybody sees who looks at his own results, such as a network that unlearns.
 *
 * <p>Where it fails, and no exception is why, it is not followed through: that the right answers to earlier tasks would mend it
 * is no excuse for handing it in.
 */
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface PlainToSee {}
