/**
 * The shim that runs in the worker, beside the student's classes: it makes the calls that it is told to make.
 *
 * <p>It knows neither tests nor answers: nothing in this module does.
 */
package org.backmark.sdk.worker;
