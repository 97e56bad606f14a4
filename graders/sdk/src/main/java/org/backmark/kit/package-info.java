/**
 * What a student's code may see of Backmark: {@link org.backmark.kit.Matrix}, {@link org.backmark.kit.NotAttempted} and
 * {@link org.backmark.kit.SeededRandom}.
 *
 * <p>This module, the contracts and EJML are all that a worker holds beside the student's classes, so nothing here may depend
 * on any other module.
 */
package org.backmark.kit;
