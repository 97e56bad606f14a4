/**
 * The shim that runs in the worker, beside the student's classes: it makes the calls that it is told to make.
 *
 * <p>It depends on the kit's contracts, {@code kit.call} and {@code kit.wire} alone, and knows neither tests nor answers.
 */
package org.backmark.engine.worker;
