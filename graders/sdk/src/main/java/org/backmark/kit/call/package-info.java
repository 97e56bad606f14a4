/** One call of a contract's method on the student's object, and its answer; the same in this JVM and in a worker. */
package org.backmark.kit.call;
