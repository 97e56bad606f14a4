/** What a submission earned: outcomes, points and status, and the files they are written to. */
package org.backmark.kit.score;
