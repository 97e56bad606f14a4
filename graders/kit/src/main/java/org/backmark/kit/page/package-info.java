/**
 * Pages for people: HTML files that need nothing beside them and load nothing, so that they open offline and from anywhere.
 *
 * <p>Templates stand in {@code src/main/jte}; the build makes classes of this package of them. The template engine escapes
 * whatever it is given, and {@link org.backmark.kit.page.Layout} puts a content-security policy on top of every page.
 */
package org.backmark.kit.page;
