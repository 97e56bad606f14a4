/**
 * Runs in the worker of the student's own tests, beside JUnit, the tests and the student's classes.
 *
 * <p>It depends on JUnit and {@code kit.wire} alone.
 */
package org.backmark.engine.own.worker;
