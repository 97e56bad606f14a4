/** Grades the graders: with solutions that are right, and with solutions whose mistakes are known. */
package org.backmark.engine.audit;
