package org.backmark.kit.score;

import java.util.List;
import java.util.Optional;
import org.backmark.kit.assignment.PassMark;

/**
 * What the course's rules say of one student's submission.
 *
 * @param group whose mark it is; empty if the student works alone
 * @param passMark what must be earned
 * @param deduction what is taken off, if anything
 * @param remarks what else a reader should know, a line each
 */
public record Ruling(String group, PassMark passMark, Optional<Deduction> deduction, List<String> remarks) {
    public Ruling {
        remarks = List.copyOf(remarks);
    }
}
