package org.backmark.kit.diagnosis;

/**
 * What the student's code did when it was asked once, and what is known of the right answer.
 *
 * @param reading what was looked at
 * @param answer what it answered
 * @param again what it answered to the same question after the others
 * @param modified whether it changed one of its arguments
 * @param right the right answer; on a student's own machine only its shape, least and largest number
 */
record Observation(Reading reading, AnswerVector answer, AnswerVector again, boolean modified, Right right) {

    /**
     * The right answer, as far as it is known.
     *
     * @param shape its shape
     * @param least its least number
     * @param largest its largest number
     * @param reply all of it, or null where it may not be known
     */
    record Right(String shape, double least, double largest, AnswerVector reply) {
        /** Where only yes or no is asked for. */
        static final Right UNKNOWN = new Right("b", Double.NaN, Double.NaN, null);

        static Right of(AnswerVector reply) {
            double least = Double.POSITIVE_INFINITY;
            double largest = Double.NEGATIVE_INFINITY;
            for (double number : reply.numbers()) {
                least = Math.min(least, number);
                largest = Math.max(largest, number);
            }
            return new Right(reply.shape(), least, largest, reply);
        }
    }
}
