/** Writes what came of a run into the instructor's folder. */
package org.backmark.engine.report;
