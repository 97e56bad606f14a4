/** A file system whose accesses fail when a test wants them to. */
package org.backmark.kit.files;
