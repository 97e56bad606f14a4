/** Runs an assignment's checks on one submission: its code in workers, the checks in this JVM. */
package org.backmark.engine.run;
