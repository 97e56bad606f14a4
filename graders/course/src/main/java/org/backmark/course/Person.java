package org.backmark.course;

/**
 * Somebody who takes part in a course.
 *
 * @param id a safe id, as results have it
 * @param email may be empty
 * @param name may be empty
 */
public record Person(String id, String email, String name) {}
