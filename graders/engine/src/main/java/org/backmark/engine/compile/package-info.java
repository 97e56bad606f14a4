/** Compiles a student's sources in memory, against a given class path and nothing of the submission. */
package org.backmark.engine.compile;
