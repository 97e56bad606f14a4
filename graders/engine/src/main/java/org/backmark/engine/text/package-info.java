/** Text from outside, made fit to be shown. */
package org.backmark.engine.text;
