package org.backmark.kit.assignment;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** The range of a number that a person may write: outside it no grading makes sense, or none would end. */
@Target(ElementType.RECORD_COMPONENT)
@Retention(RetentionPolicy.RUNTIME)
@interface Within {
    /** The least. */
    double least();

    /** The most. */
    double most();
}
