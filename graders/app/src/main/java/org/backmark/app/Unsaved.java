package org.backmark.app;

import java.util.ArrayList;
import java.util.List;
import org.backmark.engine.batch.Graded;
import org.backmark.engine.find.Submission;
import org.backmark.kit.score.Report;
import org.backmark.kit.score.Reports;

/** One submission's row, whose results go nowhere. */
final class Unsaved implements Rows {
    private final List<Report> reports = new ArrayList<>();

    @Override
    public List<Submission> rest(List<Submission> submissions) {
        return submissions;
    }

    @Override
    public void begin(Submission submission) {}

    @Override
    public void add(Graded graded) {
        reports.add(graded.report());
    }

    @Override
    public Reports reports() {
        return Reports.of(reports);
    }

    @Override
    public void writeTables() {}

    @Override
    public void complete() {}

    @Override
    public void close() {}
}
