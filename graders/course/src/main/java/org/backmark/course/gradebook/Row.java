package org.backmark.course.gradebook;

import java.util.List;

/**
 * Whose a row of a platform's table is, as it says itself.
 *
 * @param number of the row, from 0
 * @param own the platform's own number of the person; may be empty
 * @param ids others that it knows; may be empty
 * @param email may be empty
 * @param name may be empty
 * @param team may be empty
 */
record Row(int number, String own, List<String> ids, String email, String name, String team) {}
