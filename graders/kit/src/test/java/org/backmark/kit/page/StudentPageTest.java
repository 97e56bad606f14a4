package org.backmark.kit.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.backmark.kit.page.SampleReports.SUPPLEMENT;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TimeZone;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.backmark.kit.assignment.Assignment.Disclosure;
import org.backmark.kit.assignment.PassMark;
import org.backmark.kit.figure.Figure;
import org.backmark.kit.figure.NamedFigure;
import org.backmark.kit.figure.Series;
import org.backmark.kit.score.Change;
import org.backmark.kit.score.CheckResult;
import org.backmark.kit.score.Deduction;
import org.backmark.kit.score.ForStudent;
import org.backmark.kit.score.Outcome;
import org.backmark.kit.score.OwnTests;
import org.backmark.kit.score.Report;
import org.backmark.kit.score.Ruling;
import org.backmark.kit.score.Status;
import org.backmark.kit.score.TaskResult;
import org.junit.jupiter.api.Test;

class StudentPageTest {
    private static final String IMAGE = "(?<=base64,)[A-Za-z0-9+/=]*";
    private static final Pattern TAG = Pattern.compile("<[^!\\s][^>]*>");

    @Test
    void thePageTellsTheScoreTheTasksAndWhatIsStillOpen() {
        String page = page(SampleReports.mixed(Disclosure.HINT));

        assertThat(page)
                .contains("<strong>10</strong> of 19 points", "(52.63 %)", "<rect width=\"52.63\"")
                .contains("3 points more await a person's marks.", "Not passed; 60 % must be reached.")
                .contains(
                        "<th scope=\"row\"><a href=\"#task-backward\">Task backward</a>",
                        "<td class=\"number\">0 of 9</td>")
                .contains("Task forward<br><span class=\"soft\">Part 1</span>", "5 of 5")
                .contains("<td class=\"soft\">awaiting marks</td>")
                .contains("<time datetime=\"2026-11-21T11:30:00Z\">2026-11-21 11:30 UTC</time>", "seed 7");
    }

    @Test
    void aFailedCheckShowsComputedAndExpectedDigitBelowDigitItsDiagnosisAndItsPlaceInTheSheet() {
        String page = page(SampleReports.mixed(Disclosure.FULL));

        assertThat(page)
                .contains("<code>gradientsOfTheDebugNetwork</code> <span class=\"bad\">failed</span>")
                .contains("the gradient, row 0, column 1")
                .contains("<dt>computed</dt><dd class=\"value told\"> 0.75</dd>")
                .contains("<dt>expected</dt><dd class=\"value told\">-0.4321</dd>")
                .contains("<dt>wrong</dt><dd class=\"value told\">3 of 6 numbers</dd>")
                .contains("<strong>The bias is regularised.</strong>", "Look at the bias.")
                .contains("In the sheet:</span> Part 1")
                .contains(
                        "1 check not attempted: needs sigmoidGradient first",
                        "<li><code>gradientsAreFinite</code></li>");
    }

    @Test
    void theDifferenceOfAWrongMatrixIsAnImage() {
        assertThat(page(SampleReports.mixed(Disclosure.FULL)))
                .contains("<img class=\"cells\" src=\"data:image/png;base64,", "width=\"72\" height=\"48\"")
                .contains("alt=\"the gradient: computed less expected\"", "the strongest colour is 0.5000");
    }

    @Test
    void ofAHiddenCheckAStudentSeesTheHintAndNeitherValuesNorTheirDifference() {
        Report report = SampleReports.report(
                SampleReports.assignment(Disclosure.HINT),
                Status.GRADED,
                "",
                List.of(new TaskResult(SampleReports.BACKWARD, List.of(SampleReports.wrong(1)))));

        assertThat(page(report)).contains("0.4321", "data:image/png");
        assertThat(page(ForStudent.copyOf(report)))
                .contains("gradientsAgree", "Look at the bias.")
                .doesNotContain("0.4321", "data:image/png");
    }

    @Test
    void curvesOfOneQuantityStandSideBySideInOneFigure() {
        String page = page(SampleReports.mixed(Disclosure.HINT));

        assertThat(page.split("<img class=\"chart\"", -1)).hasSize(2);
        assertThat(page)
                .contains("cost by step, as the code noted it")
                .contains("start 1: from 0.7000 to 0.1000 after 3; start 2: from 0.6000 to 0.1000 after 3")
                .contains("accuracy in percent by step, recomputed from the weights")
                .contains("<span class=\"part\">borderline</span>", "training reached 97.9 %, 98 % is asked for");
    }

    @Test
    void whatACheckDrawsBesideItsCurvesIsShownButNotTheSameCurveAgain() {
        Series path = new Series("your path", new double[] {0, 1, 2}, new double[] {2, 1, 0});
        CheckResult trained = SampleReports.trained()
                .withFigures(List.of(
                        NamedFigure.of("cost", new Figure.Lines("Again", "step", "cost", List.of(path))),
                        NamedFigure.of("points", new Figure.Scatter("Predictions", "x", "y", List.of(path)))));
        Report report = SampleReports.report(
                SampleReports.assignment(Disclosure.HINT),
                Status.GRADED,
                "",
                List.of(new TaskResult(SampleReports.TRAINING, List.of(trained))));

        assertThat(page(report))
                .contains("<figcaption>Predictions. your path, 3 points.</figcaption>")
                .doesNotContain("Again");
    }

    @Test
    void whatDoesNotCompileSaysWhyAndListsNoChecks() {
        assertThat(page(SampleReports.notCompiled()))
                .contains("<strong>not compiled</strong>", "Solution.java:3: ';' expected", "<strong>0</strong> of 19")
                .doesNotContain("Task by task", "costIsKnown");
    }

    @Test
    void aDeductionAPersonsChangeAndRemarksAreSaid() {
        TaskResult changed = new TaskResult(
                        SampleReports.FORWARD,
                        List.of(
                                SampleReports.passed(SampleReports.FORWARD, 0),
                                SampleReports.passed(SampleReports.FORWARD, 1)))
                .withChange(new Change(4, "copied"));
        Report report = SampleReports.report(
                        SampleReports.assignment(Disclosure.HINT), Status.GRADED, "", List.of(changed))
                .ruled(new Ruling(
                        "group 3",
                        new PassMark.Points(3),
                        Optional.of(new Deduction(25, "one day late")),
                        List.of("counts instead of an earlier one")));

        assertThat(page(report))
                .contains(
                        "<strong>3</strong> of 5 points",
                        "4 points earned, less 1 (25 %): one day late",
                        "Group: group 3.")
                .contains("Changed to 4 by a person: copied", "counts instead of an earlier one");
    }

    @Test
    void aStudentsOwnRunSaysWhatTheHiddenChecksMayAdd() {
        Report report = SampleReports.report(
                SampleReports.assignment(Disclosure.HINT),
                Status.GRADED,
                "",
                List.of(new TaskResult(
                        SampleReports.FORWARD, List.of(SampleReports.passed(SampleReports.FORWARD, 0)))));

        assertThat(page(report))
                .contains("The hidden ones at grading give up to 3 points more.")
                .doesNotContain("must be reached");
    }

    @Test
    void followedThroughPointsAreExplained() {
        CheckResult followed = SampleReports.wrong(1).followedThrough("right, given the earlier cost");
        Report report = SampleReports.report(
                SampleReports.assignment(Disclosure.FULL),
                Status.GRADED,
                "",
                List.of(new TaskResult(SampleReports.BACKWARD, List.of(followed))));

        assertThat(page(report))
                .contains("<span class=\"part\">followed through</span> <span class=\"soft\">4 of 4</span>")
                .contains("right, given the earlier cost")
                .doesNotContain("0.4321", "data:image/png");
    }

    @Test
    void whereTheGraderFailedNoScoreIsClaimed() {
        CheckResult unknown = CheckResult.of(
                SampleReports.TRAINING, SampleReports.TRAINING.checks().get(0), Outcome.GRADER_ERROR, "", "", 0);

        assertThat(page(SampleReports.report(
                        SampleReports.assignment(Disclosure.HINT),
                        Status.GRADER_ERROR,
                        "worker 3",
                        List.of(new TaskResult(SampleReports.TRAINING, List.of(unknown))))))
                .contains("<strong>?</strong> of 5 points", "? of 5", "<strong>grader error</strong>");
    }

    @Test
    void theBeginningOfTheOutputAndTheLinesThatDidNotRunAreFoldedAway() {
        Supplement supplement = new Supplement(
                SUPPLEMENT.versions(),
                SUPPLEMENT.when(),
                "a".repeat(4_000) + "bbb",
                true,
                List.of(new CoveredSource(
                        "Solution.java",
                        1,
                        2,
                        3,
                        4,
                        List.of(
                                new CoveredSource.Line(1, "int a;", CoveredSource.Ran.YES),
                                new CoveredSource.Line(2, "int b;", CoveredSource.Ran.NO)))));

        assertThat(StudentPage.html(SampleReports.mixed(Disclosure.HINT), supplement, new Illustrator()))
                .contains(
                        "<summary>The beginning; 3 characters more followed</summary>",
                        "<pre>" + "a".repeat(4_000) + "</pre>")
                .contains("<code>Solution.java</code>: 1 of 2 lines, 3 of 4 branches")
                .contains(
                        "<tr class=\"bad\"><td class=\"number soft\">2</td><td>not run</td><td><code>int b;</code></td></tr>");
    }

    @Test
    void theStudentsOwnTestsSayWhatFailedAndWhatTheyDidNotRun() {
        OwnTests tests = new OwnTests(
                3,
                2,
                1,
                List.of(new OwnTests.Failure("CostTest.isPositive", "was -1")),
                new OwnTests.Covered(6, 10),
                new OwnTests.Covered(1, 2),
                List.of(
                        new OwnTests.Source("tiny/A.java", List.of(1, 2), List.of(5), List.of(9, 7, 8, 3)),
                        new OwnTests.Source("tiny/B.java", List.of(1), List.of(), List.of())),
                "",
                false);

        assertThat(page(SampleReports.mixed(Disclosure.HINT).withOwnTests(Optional.of(tests))))
                .contains("2 of 3 passed; they ran 60 % of the lines, 50 % of the branches")
                .contains("CostTest.isPositive</code></dt><dd class=\"told\">was -1</dd>")
                .contains("tiny/A.java</code></dt><dd>not run: 3, 7 to 9; in part: 5</dd>")
                .doesNotContain("tiny/B.java");
    }

    @Test
    void hostileTextIsTextWhereverItStands() {
        String page = StudentPage.html(SampleReports.hostile(), SampleReports.hostileSupplement(), new Illustrator());

        Set<String> names = new TreeSet<>();
        for (String tag : tags(page)) {
            names.add(tag.replaceAll("^</?([a-z0-9]+).*", "$1"));
            assertThat(tag.replaceAll("\"[^\"]*\"", "\"\"")).doesNotContainPattern("(?i)\\son|style=|javascript|'");
            assertThat(tag).doesNotContain("javascript");
        }
        assertThat(names)
                .isSubsetOf(
                        ("html head meta title link style body a header h1 h2 h3 h4 p strong span main svg rect div ul li"
                                        + " table thead tbody tr th td br section code dl dt dd pre figure img figcaption"
                                        + " details summary caption footer time")
                                .split(" "));
        assertThat(page)
                .contains("&lt;script&gt;window.hit = 1&lt;/script&gt;")
                .doesNotContainPattern("[\\x00-\\x09\\x0b-\\x1f\u202a-\u202e\u2066-\u2069]");
    }

    @Test
    void theSameReportMakesTheSameTextWhateverTheMachinesHabits() {
        String first = page(SampleReports.mixed(Disclosure.FULL));
        Locale locale = Locale.getDefault();
        TimeZone zone = TimeZone.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
            TimeZone.setDefault(TimeZone.getTimeZone("Asia/Tokyo"));

            assertThat(page(SampleReports.mixed(Disclosure.FULL))).isEqualTo(first);
        } finally {
            Locale.setDefault(locale);
            TimeZone.setDefault(zone);
        }
    }

    @Test
    void thePageTellsNothingOfTheMachine() throws UnknownHostException {
        assertThat(page(SampleReports.mixed(Disclosure.FULL)).replaceAll(IMAGE, ""))
                .doesNotContain(
                        System.getProperty("user.dir"),
                        System.getProperty("user.home") + "/",
                        System.getProperty("os.version"),
                        InetAddress.getLocalHost().getHostName());
    }

    @Test
    void thePageLoadsNothing() {
        for (String tag : tags(page(SampleReports.mixed(Disclosure.FULL)))) {
            assertThat(tag).doesNotContain("http:", "https:", "//");
        }
    }

    private static List<String> tags(String page) {
        String withoutStyle =
                page.replaceAll("(?s)<style>.*?</style>", "<style></style>").replaceAll(IMAGE, "");
        return TAG.matcher(withoutStyle).results().map(MatchResult::group).toList();
    }

    private static String page(Report report) {
        return StudentPage.html(report, SUPPLEMENT, new Illustrator());
    }
}
