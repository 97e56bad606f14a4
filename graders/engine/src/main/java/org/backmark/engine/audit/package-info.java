/**
 * Grades the graders: with solutions that are right, and with solutions whose mistakes are known; and tries the rules that
 * every assignment keeps.
 */
package org.backmark.engine.audit;
