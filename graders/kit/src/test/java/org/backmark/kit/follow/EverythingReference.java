package org.backmark.kit.follow;

import java.util.Random;
import java.util.Set;
import org.backmark.kit.Matrix;
import org.backmark.kit.binding.Everything;
import student.EverythingSolution;

/**
 * Right answers of the contract {@link Everything}. The student's own answer to the task {@code next} is followed through in
 * {@code shout}, which then shouts what follows a 1 by that answer.
 */
public final class EverythingReference implements Reference {

    @Override
    public String assignment() {
        return "everything";
    }

    @Override
    public Everything given(Set<String> tasks, Object student) {
        return new EverythingSolution() {
            @Override
            public String shout(String text) {
                return super.shout(text) + (tasks.contains("next") ? asked((Everything) student) : 2);
            }
        };
    }

    // What is asked here must not be taken for what a check has asked.
    private static long asked(Everything student) {
        student.spoil(new double[1], new Matrix(1, 1));
        return student.next(1);
    }

    /** As long as it is positive. */
    @Override
    public boolean isRealAttempt(String task, Object student, Random random) {
        return task.equals("next") && ((Everything) student).next(1) > 0;
    }
}
