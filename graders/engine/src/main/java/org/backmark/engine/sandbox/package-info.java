/**
 * The walls around a worker: {@link org.backmark.engine.sandbox.Sandbox} makes a confined command line of a program, and
 * {@link org.backmark.engine.sandbox.Probe} proves which walls stand.
 */
package org.backmark.engine.sandbox;
