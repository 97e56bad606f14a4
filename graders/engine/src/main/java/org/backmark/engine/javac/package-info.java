/**
 * The compiler in a confined JVM of its own, which serves one submission after another and is ended when one of them keeps
 * it too long.
 *
 * <p>{@link org.backmark.engine.javac.CompilerService} and {@link org.backmark.engine.javac.CompilerFrames} run inside,
 * beside {@code engine.compile}; the rest runs in the grader.
 */
package org.backmark.engine.javac;
