package org.backmark.kit.follow;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks the parameter of a check that holds the right answers.
 *
 * <p>On the contract itself they are always there, which takes a {@link Reference}. On an {@link java.util.Optional} of it
 * they are there only while an earlier mistake is followed through: otherwise the check knows its numbers itself.
 */
@Documented
@Target(ElementType.PARAMETER)
@Retention(RetentionPolicy.RUNTIME)
public @interface ReferenceAnswers {}
