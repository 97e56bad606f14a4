/** The command line. */
package org.backmark.app;
