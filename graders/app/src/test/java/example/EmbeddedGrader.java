package example;

import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.backmark.engine.find.Layout;
import org.backmark.engine.find.SubmissionFinder;
import org.backmark.engine.grader.Grader;
import org.backmark.engine.grader.GraderOptions;
import org.backmark.kit.assignment.Assignment;
import org.backmark.kit.assignment.Assignments;
import org.backmark.kit.score.Report;

/** Grades a class inside another program. */
public final class EmbeddedGrader {
    private EmbeddedGrader() {}

    /** The row of each student. */
    public static Map<String, Report> rows(String id, Path submissions) throws Exception {
        Assignment assignment = Assignments.load(id);
        var found = new SubmissionFinder(assignment.fileName()).find(submissions, Layout.CLASS);
        Map<String, Report> rows = new TreeMap<>();
        try (Grader grader = Grader.open(GraderOptions.of(assignment).withJobs(2))) {
            grader.grade(found.submissions(), graded -> rows.put(graded.report().student(), graded.report()));
        }
        return rows;
    }
}
