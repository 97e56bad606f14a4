package org.backmark.datasets.manifest;

/**
 * What is known of one shipped data file.
 *
 * @param file its name, without folder
 * @param shape its sizes, such as {@code 25 x 401}
 * @param sha256 checksum of the file as it ships, 64 lower-case hexadecimal digits
 * @param origin who or what made it
 * @param figures what must come out when one computes with it
 */
public record ManifestEntry(String file, String shape, String sha256, String origin, String figures) {}
