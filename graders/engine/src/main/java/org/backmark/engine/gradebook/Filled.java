package org.backmark.engine.gradebook;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A platform's table with the grades in it.
 *
 * @param text the whole of it
 * @param grades how many were filled in or changed
 * @param lines what the instructor should know, a line each
 * @param students whose row was found, with the row's number
 */
public record Filled(String text, int grades, List<String> lines, Map<String, Integer> students) {
    public Filled {
        lines = List.copyOf(lines);
        students = new TreeMap<>(students);
    }
}
