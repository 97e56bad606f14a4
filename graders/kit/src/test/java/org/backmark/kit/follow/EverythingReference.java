package org.backmark.kit.follow;

import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.DoubleStream;
import org.backmark.kit.Matrix;
import org.backmark.kit.Stateful;
import org.backmark.kit.call.Everything;
import student.EverythingSolution;

/**
 * Right answers of the contract {@link Everything}. The student's own answer to the task {@code next} is followed through in
 * {@code shout} and {@code sum}, which then add what follows a 1 by that answer.
 */
public final class EverythingReference implements Reference {

    @Override
    public String assignment() {
        return "everything";
    }

    @Override
    public Everything given(Set<String> tasks, Object student) {
        return new Solved(tasks, student);
    }

    private static final class Solved extends EverythingSolution implements Stateful {
        private final Set<String> tasks;
        private final Object student;

        Solved(Set<String> tasks, Object student) {
            this.tasks = tasks;
            this.student = student;
        }

        @Override
        public String shout(String text) {
            return super.shout(text) + (tasks.contains("next") ? asked((Everything) student) : 2);
        }

        @Override
        public double sum(Matrix matrix) {
            return super.sum(matrix) + (tasks.contains("next") ? asked((Everything) student) : 2);
        }

        @Override
        public Object anew() {
            return new Solved(tasks, student);
        }
    }

    // What is asked here must not be taken for what a check has asked.
    private static long asked(Everything student) {
        student.spoil(new double[1], new Matrix(1, 1));
        return student.next(1);
    }

    /** Halves may have the other sign. */
    @Override
    public List<Object> alsoRight() {
        return List.of(new EverythingSolution() {
            @Override
            public double[] halved(double[] numbers) {
                return DoubleStream.of(super.halved(numbers)).map(half -> -half).toArray();
            }
        });
    }

    /** As long as it is positive. */
    @Override
    public boolean isRealAttempt(String task, Object student, Random random) {
        return task.equals("next") && ((Everything) student).next(1) > 0;
    }
}
