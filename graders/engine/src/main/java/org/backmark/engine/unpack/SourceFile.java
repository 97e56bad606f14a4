package org.backmark.engine.unpack;

/**
 * A file as it was sent.
 *
 * @param name its path in the submission, with {@code /}
 * @param bytes what it holds; not copied
 */
record SourceFile(String name, byte[] bytes) {}
