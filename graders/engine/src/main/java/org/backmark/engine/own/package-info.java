/**
 * Runs the student's own tests on the student's own code, and measures which lines they run.
 *
 * <p>They run in a worker of their own, behind the same walls; what comes back is only ever reported. JaCoCo's probes are put
 * into the student's classes here, and what they say is analysed here.
 */
package org.backmark.engine.own;
