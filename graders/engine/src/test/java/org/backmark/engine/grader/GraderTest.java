package org.backmark.engine.grader;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.backmark.engine.find.Submission;
import org.backmark.engine.run.Suite;
import org.backmark.engine.sandbox.SandboxKind;
import org.backmark.engine.workspace.Workspace;
import org.backmark.kit.binding.BindingContract;
import org.backmark.kit.score.Report;
import org.backmark.kit.score.Status;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is sent gets its row, and what was made ready for it goes. */
class GraderTest {
    private static final GraderOptions OPTIONS =
            GraderOptions.of(BindingContract.ASSIGNMENT).withJobs(2).withSandbox(SandboxKind.NONE);

    @TempDir
    private Path folder;

    private Submission submission(String student, String source) throws IOException {
        Path place = Files.createDirectories(folder.resolve(student));
        if (!source.isEmpty()) {
            Files.writeString(place.resolve("Solution.java"), source);
        }
        return new Submission(student, place);
    }

    @Test
    void everySubmissionHasARowAndTheWorkspaceGoesWithTheGrader() throws Exception {
        List<Submission> submissions = List.of(
                submission("ada", "package student;\n\nclass Solution {\n"),
                submission("bob", ""),
                submission("eve", "package student;\n\nclass Solution {}\n"));
        Workspace workspace = Workspace.in(folder);
        List<String> remarks = new ArrayList<>();
        List<String> begun = new ArrayList<>();
        Map<String, Report> rows = new TreeMap<>();

        try (Grader grader = Grader.open(OPTIONS, workspace, remarks::add)) {
            assertThat(workspace.folder()).exists();
            grader.grade(
                    submissions,
                    submission -> {
                        synchronized (begun) {
                            begun.add(submission.student());
                        }
                    },
                    graded -> rows.put(graded.report().student(), graded.report()));
        }

        assertThat(rows.get("ada").status()).isEqualTo(Status.NOT_COMPILED);
        assertThat(rows.get("bob").status()).isEqualTo(Status.NOTHING_SUBMITTED);
        assertThat(rows.get("eve").status()).isEqualTo(Status.REJECTED);
        assertThat(begun).containsExactlyInAnyOrder("ada", "bob", "eve");
        assertThat(remarks).singleElement().asString().startsWith("sandbox none: confines nothing");
        assertThat(workspace.folder()).doesNotExist();
    }

    @Test
    void whatAListenerThrowsEndsItAndTheWorkspaceGoesAllTheSame() throws Exception {
        Workspace workspace = Workspace.in(folder);
        List<Submission> submissions = List.of(submission("bob", ""));

        assertThatThrownBy(() -> {
                    try (Grader grader = Grader.open(OPTIONS, workspace, remark -> {})) {
                        grader.grade(submissions, graded -> {
                            throw new IOException("the disk is full");
                        });
                    }
                })
                .isInstanceOf(IOException.class)
                .hasMessage("the disk is full");
        assertThat(workspace.folder()).doesNotExist();
    }

    @Test
    void aNumberOfJobsBelowOneIsRefused() {
        assertThatThrownBy(() -> OPTIONS.withJobs(0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("jobs must be at least 1, not 0");
    }

    @Test
    void eachOptionIsChangedAlone() {
        Suite other = Suite.of(BindingContract.ASSIGNMENT);
        assertThat(OPTIONS.withSuite(other).suite()).isSameAs(other);
        assertThat(OPTIONS.withSuite(other).jobs()).isEqualTo(2);
        assertThat(OPTIONS.withRun(OPTIONS.run())).isEqualTo(OPTIONS);
        assertThat(OPTIONS.sandbox()).contains(SandboxKind.NONE);
        assertThat(GraderOptions.of(BindingContract.ASSIGNMENT).sandbox()).isEmpty();
    }
}
