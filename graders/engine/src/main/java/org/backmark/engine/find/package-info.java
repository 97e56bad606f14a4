/** Finds the submissions in the path that an instructor gives. */
package org.backmark.engine.find;
