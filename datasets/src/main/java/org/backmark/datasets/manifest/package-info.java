/** What is known of every data file that ships with this module: shape, checksum, origin and figures. */
package org.backmark.datasets.manifest;
