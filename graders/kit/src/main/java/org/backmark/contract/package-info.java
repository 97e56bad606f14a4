/** One package per assignment: the interface that a student implements and the records that it speaks. */
package org.backmark.contract;
