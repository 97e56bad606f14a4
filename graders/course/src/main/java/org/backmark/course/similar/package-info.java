/**
 * The search for submissions whose code is alike.
 *
 * <p>The comparison is JPlag's, which is under the GPL: it runs as a program of its own, is not part of Backmark, and no class
 * here is compiled or linked with it.
 */
package org.backmark.course.similar;
