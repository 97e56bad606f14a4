/** The data of each assignment, bundled or from an instructor's folder. */
package org.backmark.datasets;
