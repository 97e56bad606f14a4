/** Temporary folders: a run has one, and removes it, or the next run does. */
package org.backmark.engine.workspace;
