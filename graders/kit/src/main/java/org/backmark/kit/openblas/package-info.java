/**
 * Products by OpenBLAS, for students' own long training.
 *
 * <p>Only Java's side of it is a dependency of the kit, and an optional one: the handout's pom brings it together with the
 * native library of the student's machine.
 */
package org.backmark.kit.openblas;
