package org.backmark.course;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.Optional;
import java.util.TimeZone;
import org.backmark.engine.find.InputException;
import org.backmark.kit.assignment.Assignment.Policy;
import org.backmark.kit.score.Deduction;
import org.backmark.kit.score.Report;
import org.backmark.kit.score.Ruling;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DeadlineTest {
    private static final String DUE = "2026-11-20T23:59+01:00";
    private static final Policy TEN_A_DAY = new Policy("percent", 10, 15, 1);

    @TempDir
    private Path folder;

    private Term term;

    @BeforeEach
    void submit() throws IOException {
        term = new Term(folder, "ada.zip");
    }

    private CourseOptions at(String time) {
        return CourseOptions.NONE
                .withDeadline(DUE)
                .withTimes(term.table("times.csv", "submission,time", "ada.zip," + time));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-20T23:59:00+01:00, 6, 0",
        "2026-11-21T00:14:00+01:00, 6, 0",
        "2026-11-20T23:14:00Z, 6, 0",
        "2026-11-20T23:14:01Z, 5.4, 10",
        "2026-11-21T23:59:00+01:00, 5.4, 10",
        "2026-11-21T23:59:01+01:00, 4.8, 20",
        "2026-11-30T23:59:00+01:00, 0, 100",
        "2027-11-30T23:59:00+01:00, 0, 100"
    })
    void eachDayBegunAfterTheGraceTakesItsPercentageOff(String time, double score, double percent) {
        Report row = term.with(TEN_A_DAY).row(at(time));

        assertThat(row.rawScore()).isEqualTo(6);
        assertThat(row.score()).isEqualTo(score);
        assertThat(row.ruling()
                        .flatMap(Ruling::deduction)
                        .map(Deduction::percent)
                        .orElse(0.0))
                .isEqualTo(percent);
    }

    @Test
    void theReasonSaysHowLateAndWhatItCosts() {
        assertThat(term.with(TEN_A_DAY).row(at("2026-11-22 02:04:30 +0100")).remarks())
                .containsExactly(
                        "handed in 1 d 2 h 5 min after the deadline (2026-11-20T23:59+01:00): 2 days begun, 10 %"
                                + " a day");
    }

    @Test
    void whatIsRefusedCountsForNothingAndKeepsItsRawScore() {
        Report row = term.with(new Policy("refuse", 0, 0, 1)).row(at("2026-11-20T22:59:01Z"));

        assertThat(row.rawScore()).isEqualTo(6);
        assertThat(row.score()).isZero();
        assertThat(row.remarks())
                .containsExactly("handed in 1 s after the deadline (2026-11-20T23:59+01:00), which is refused");
    }

    @Test
    void lateWorkThatCostsNothingIsRemarkedOn() {
        Report row = term.row(at("2026-11-21T01:00Z"));

        assertThat(row.score()).isEqualTo(6);
        assertThat(row.remarks())
                .containsExactly(
                        "handed in 2 h 1 min after the deadline (2026-11-20T23:59+01:00), which costs nothing");
    }

    @Test
    void marksThatComeLaterAreReducedToo() {
        Report row = term.with(TEN_A_DAY)
                .row(at("2026-11-21T12:00Z").withManual(term.table("marks.csv", "student,item,points", "ada,essay,4")));

        assertThat(row.rawScore()).isEqualTo(10);
        assertThat(row.score()).isEqualTo(9);
    }

    @Test
    void anExtensionIsAStudentsOwnDeadline() {
        Path extensions =
                term.table("extensions.csv", "student,deadline,reason", "ada,2026-11-22T12:00[Europe/Oslo],ill");
        term.with(TEN_A_DAY);

        assertThat(term.row(at("2026-11-22T11:00Z").withExtensions(extensions)).remarks())
                .isEmpty();
        assertThat(term.row(at("2026-11-22T12:00Z").withExtensions(extensions)).remarks())
                .containsExactly(
                        "handed in 1 h 0 min after the deadline (2026-11-22T12:00[Europe/Oslo], extended: ill):"
                                + " 1 day begun, 10 % a day");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\0',
            value = {
                "ada,2026-11-19T12:00Z | line 2: 2026-11-19T12:00Z is before the deadline of all, 2026-11-20T23:59+01:00",
                "ada,tomorrow | line 2: \"tomorrow\" is not a time like 2026-11-20T23:59+01:00",
                "ada,2026-11-22T12:00 | line 2: \"2026-11-22T12:00\" has no time zone: add one like +01:00 or"
                        + " [Europe/Oslo], or give --time-zone",
                "ada,2026-11-22T12:00Z;ada,2026-11-23T12:00Z | line 3: ada has an extension, and did in line 2"
            })
    void aFaultInTheExtensionsNamesTheLine(String lines, String fault) {
        Path extensions = term.table("extensions.csv", ("student,deadline;" + lines).split(";"));

        assertThatThrownBy(() -> term.rules(at("2026-11-20T12:00Z").withExtensions(extensions)))
                .isInstanceOf(InputException.class)
                .hasMessage(extensions + ", " + fault);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\0',
            value = {
                "2026-02-30T12:00Z | --deadline: \"2026-02-30T12:00Z\" is not a time",
                "2026-11-20 | --deadline: \"2026-11-20\" is not a time like 2026-11-20T23:59+01:00",
                "2026-11-20T12:00 | --deadline: \"2026-11-20T12:00\" has no time zone",
                "2026-10-25T02:30[Europe/Oslo] | --deadline: \"2026-10-25T02:30[Europe/Oslo]\" appears twice in"
                        + " Europe/Oslo",
                "2026-03-29T02:30[Europe/Oslo] | --deadline: \"2026-03-29T02:30[Europe/Oslo]\" is skipped in Europe/Oslo",
                "2026-11-20T12:00[Middle/Earth] | --deadline: \"2026-11-20T12:00[Middle/Earth]\" is not a time"
            })
    void aDeadlineThatIsNoOneInstantIsRefused(String text, String fault) {
        assertThatThrownBy(() -> term.rules(CourseOptions.NONE.withDeadline(text)))
                .isInstanceOf(InputException.class)
                .hasMessageStartingWith(fault);
    }

    @Test
    void aDeadlineNeedsToKnowWhenWorkCame() {
        assertThatThrownBy(() -> term.rules(CourseOptions.NONE.withDeadline(DUE)))
                .hasMessage("--deadline needs to know when submissions came: give --times FILE, a group (?<time>...) in"
                        + " fileName, or --file-times if the files' own times can be trusted");
    }

    @Test
    void extensionsNeedADeadline() {
        Path extensions = term.table("extensions.csv", "student,deadline");

        assertThatThrownBy(() -> term.rules(CourseOptions.NONE.withExtensions(extensions)))
                .hasMessage("--extensions needs --deadline: there is nothing to extend");
    }

    @Test
    void aSubmissionWithoutATimeCostsALineAndIsInTime() throws IOException {
        Term two = new Term(folder.resolve("two"), "ada.zip", "bob.zip").with(TEN_A_DAY);
        CourseRules rules = two.rules(CourseOptions.NONE
                .withDeadline(DUE)
                .withTimes(two.table("times.csv", "submission,time", "ada.zip,2026-11-22T12:00Z")));

        assertThat(rules.lines())
                .containsExactly("bob.zip: the table of times has none for it, so it counts as on time");
        assertThat(two.rows(rules)).extracting(Report::score).containsExactly(4.8, 6.0);
    }

    @Test
    void linesAboutThoseWhoHaveSentNothingAreRemarks() {
        CourseRules rules = term.rules(CourseOptions.NONE
                .withDeadline(DUE)
                .withTimes(term.table("times.csv", "student,time", "ada,2026-11-20T12:00Z", "bob,2026-11-20T12:00Z"))
                .withExtensions(term.table("extensions.csv", "student,deadline", "cyd,2026-11-22T12:00Z")));

        assertThat(rules.lines())
                .containsExactlyInAnyOrder(
                        "times.csv, line 3: bob has sent nothing", "extensions.csv, line 2: cyd has sent nothing");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Friday, 20 November 2026, 11:41 PM | 2026-11-20T22:41:00Z",
                "Freitag, 20. November 2026, 23:41 | 2026-11-20T22:41:00Z",
                "fredag, 20. mars 2026, 12:05 | 2026-03-20T11:05:00Z",
                "Nov 20, 2026 11:41pm | 2026-11-20T22:41:00Z",
                "Nov 20, 2026 at 12:05am | 2026-11-19T23:05:00Z",
                "2026-11-20 22:41:05 UTC | 2026-11-20T22:41:05Z",
                "2026-11-20T22:41:05Z | 2026-11-20T22:41:05Z",
                "20.11.2026 23:41 | 2026-11-20T22:41:00Z",
                "20.11.2026, 23:41:05 | 2026-11-20T22:41:05Z",
                "11/20/2026 23:41 | 2026-11-20T22:41:00Z",
                "20/11/2026 11:41 PM | 2026-11-20T22:41:00Z",
                "2026-10-25 02:30 | 2026-10-25T00:30:00Z"
            })
    void timesAreReadAsPlatformsAndSpreadsheetsWriteThem(String text, String instant) {
        assertThat(new TimestampParser(Optional.of("Europe/Oslo"))
                        .readFirst(text)
                        .toInstant())
                .isEqualTo(Instant.parse(instant));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "5/6/2026 12:00 | may be two days",
                "20 Movember 2026, 11:41 PM | is not a time like",
                "Friday, 20 November 2026, 13:41 PM | is not a time",
                "31.02.2026 12:00 | is not a time",
                "Nov 20 at 11:41pm | is not a time like"
            })
    void whatNobodyCouldReadIsNoTime(String text, String reason) {
        assertThatThrownBy(() -> new TimestampParser(Optional.of("Europe/Oslo")).readFirst(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(reason);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-10-24T20:00, 2026-10-25 19:30, 10",
        "2026-10-24T20:00, 2026-10-25 20:00, 10",
        "2026-10-24T20:00, 2026-10-25 20:01, 20",
        "2026-10-24T20:00, 2026-10-26 20:00, 20",
        "2026-03-28T20:00, 2026-03-29 20:30, 10",
        "2026-03-28T20:00, 2026-03-29 21:01, 20"
    })
    void aDayIsNoShorterThan24HoursNorThanTheClockShows(String due, String time, double percent) {
        Report row = term.with(new Policy("percent", 10, 0, 1))
                .row(CourseOptions.NONE
                        .withTimeZone("Europe/Oslo")
                        .withDeadline(due)
                        .withTimes(term.table("times.csv", "student,time", "ada," + time)));

        assertThat(row.ruling().flatMap(Ruling::deduction).map(Deduction::percent))
                .hasValue(percent);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\0',
            value = {
                "student,time;ada,noon | line 2: \"noon\" is not a time like 2026-11-20T23:59+01:00",
                "student,time;ada,2026-11-20T12:00Z;ada,2026-11-20T12:00Z | line 3: gives ada a time, and did in line 2",
                "time;2026-11-20T12:00Z | line 1: needs a column submission, or one student"
            })
    void aFaultInTheTimesNamesTheLine(String lines, String fault) {
        Path times = term.table("times.csv", lines.split(";"));

        assertThatThrownBy(() -> term.rules(CourseOptions.NONE.withTimes(times)))
                .isInstanceOf(InputException.class)
                .hasMessage(times + ", " + fault);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Pacific/Kiritimati", "America/Los_Angeles"})
    void timesInNamesAreReadInTheZoneThatIsToldWhateverTheMachinesIs(String machine) throws IOException {
        TimeZone before = TimeZone.getDefault();
        Term named = new Term(folder.resolve("named"), "eve_2026-11-21_00-00.zip")
                .named("(?<id>[a-z]+)_(?<time>[0-9_-]+)\\.zip")
                .with(new Policy("percent", 10, 0, 1));
        try {
            TimeZone.setDefault(TimeZone.getTimeZone(machine));
            CourseOptions options =
                    CourseOptions.NONE.withDeadline("2026-11-20 23:59").withTimeZone("Europe/Oslo");
            assertThat(named.row(options).remarks())
                    .containsExactly("handed in 1 min after the deadline (2026-11-20 23:59): 1 day begun, 10 % a day");
            assertThatThrownBy(() -> named.row(CourseOptions.NONE))
                    .hasMessage("eve_2026-11-21_00-00.zip: \"2026-11-21_00-00\" has no time zone: add one like +01:00"
                            + " or [Europe/Oslo], or give --time-zone");
        } finally {
            TimeZone.setDefault(before);
        }
    }

    @Test
    void aNameThatTellsNoTimeThoughItShouldIsNamed() throws IOException {
        Term named = new Term(folder.resolve("named"), "eve_late.zip").named("(?<id>[a-z]+)_(?<time>[a-z0-9]+)\\.zip");

        assertThatThrownBy(() -> named.row(CourseOptions.NONE.withTimeZone("Z")))
                .hasMessage("eve_late.zip: \"late\" is not a time: it needs year, month, day, hour, minute and perhaps"
                        + " second");
    }

    @Test
    void theFilesOwnTimesCountWhereThatIsSaid() throws IOException {
        Files.setLastModifiedTime(
                folder.resolve("class/ada.zip"), FileTime.from(Instant.parse("2026-11-21T12:00:00Z")));

        Report row =
                term.with(TEN_A_DAY).row(CourseOptions.NONE.withDeadline(DUE).withFileTimes());

        assertThat(row.score()).isEqualTo(5.4);
    }

    @Test
    void aZoneThatThereIsNotIsNamed() {
        assertThatThrownBy(() -> term.rules(CourseOptions.NONE.withTimeZone("Middle/Earth")))
                .hasMessage("--time-zone: there is no zone \"Middle/Earth\"; write one like Europe/Oslo or +01:00");
    }
}
