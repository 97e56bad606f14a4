package org.backmark.course.gradebook;

import java.nio.charset.Charset;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A platform's table with the grades in it.
 *
 * @param text the whole of it
 * @param grades how many were filled in or changed
 * @param lines what the instructor should know, a line each
 * @param students whose rows were found, with the rows' numbers
 * @param leftOut how many have points, but no row that is surely theirs
 * @param charset that the table came in
 */
public record Filled(
        String text,
        int grades,
        List<String> lines,
        Map<String, List<Integer>> students,
        int leftOut,
        Charset charset) {
    public Filled {
        lines = List.copyOf(lines);
        students = new TreeMap<>(students);
    }

    /** The table as it is written. */
    public byte[] bytes() {
        return text.getBytes(charset);
    }
}
