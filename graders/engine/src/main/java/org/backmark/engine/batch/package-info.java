/** One submission's way through the engine, and a class's. */
package org.backmark.engine.batch;
