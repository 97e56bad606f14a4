package org.backmark.kit.score;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.backmark.kit.assignment.Assignment.Disclosure;
import org.backmark.kit.assignment.Task;
import org.backmark.kit.score.Curve.Source;
import org.junit.jupiter.api.Test;

class CurveTest {
    private static final Curve ASTRAY =
            Curve.of("XOR", "loss", "epoch", Source.LOGGED, new double[] {0.25, Double.NaN, Double.POSITIVE_INFINITY});
    private static final Curve TOLD =
            Curve.of("XOR", "accuracy in percent", "step", Source.RECOMPUTED, new TreeMap<>(Map.of(0, 50.0, 200, 1e2)));

    @Test
    void valuesAloneCountFromNothingDone() {
        assertThat(ASTRAY.at()).containsExactly(0, 1, 2);
        assertThat(TOLD.at()).containsExactly(0, 200);
        assertThat(TOLD.values()).containsExactly(50.0, 100.0);
    }

    @Test
    void aLongCurveKeepsItsEndsAndAnEvenPartOfTheRest() {
        Curve curve = Curve.of(
                "XOR",
                "loss",
                "epoch",
                Source.LOGGED,
                IntStream.range(0, 100_000).mapToDouble(i -> i + 0.5).toArray());

        assertThat(curve.at()).hasSize(500).startsWith(0).endsWith(99_999).doesNotHaveDuplicates();
        assertThat(IntStream.range(1, 500)
                        .map(i -> curve.at().get(i) - curve.at().get(i - 1)))
                .allMatch(gap -> gap == 200 || gap == 201);
        assertThat(curve.values())
                .isEqualTo(curve.at().stream().map(i -> i + 0.5).toList());
    }

    @Test
    void ofFiveHundredValuesNoneIsLeftOut() {
        assertThat(Curve.of("XOR", "loss", "epoch", Source.LOGGED, new double[500])
                        .at())
                .hasSize(500);
    }

    @Test
    void everyValueHasItsCount() {
        assertThatThrownBy(() -> new Curve("XOR", "loss", "epoch", Source.LOGGED, List.of(1), List.of()))
                .hasMessage("1 counts and 0 values");
    }

    @Test
    void theReportHoldsThemBesideTheirCheckAndWhoMeasuredThem() {
        JsonObject check = check(report(Disclosure.HINT));

        assertThat(check.get("curves")).isEqualTo(JsonParser.parseString("""
                [{"training": "XOR", "quantity": "loss", "counted": "epoch", "source": "logged",
                  "at": [0, 1, 2], "values": [0.25, null, null]},
                 {"training": "XOR", "quantity": "accuracy in percent", "counted": "step", "source": "recomputed",
                  "at": [0, 200], "values": [50.0, 100.0]}]
                """));
    }

    @Test
    void aStudentSeesThoseOfHiddenChecksUnlessNamesAreAllThereIsToSee() {
        assertThat(check(ForStudent.copyOf(report(Disclosure.HINT))).getAsJsonArray("curves"))
                .hasSize(2);
        assertThat(check(ForStudent.copyOf(report(Disclosure.NAME))).has("curves"))
                .isFalse();
    }

    @Test
    void theyStayWhenPointsAndDiagnosisAreAdded() {
        CheckResult result = result(Tiny.task("t", Tiny.hidden("learns", 1)));

        assertThat(result.withDiagnosis("eta twice")
                        .followedThrough("right given")
                        .curves())
                .containsExactly(ASTRAY, TOLD);
    }

    private static CheckResult result(Task task) {
        return Tiny.check(task, Outcome.FAILED, "", "").withCurves(List.of(ASTRAY, TOLD));
    }

    private static Report report(Disclosure disclosure) {
        Task task = Tiny.task("t", Tiny.hidden("learns", 1));
        return Tiny.report("ada", Tiny.assignment(disclosure, task), Tiny.result(task, result(task)));
    }

    private static JsonObject check(Report report) {
        String json = ReportJson.text(report, new Versions("1", "17"), Instant.EPOCH);
        return JsonParser.parseString(json)
                .getAsJsonObject()
                .getAsJsonArray("tasks")
                .get(0)
                .getAsJsonObject()
                .getAsJsonArray("checks")
                .get(0)
                .getAsJsonObject();
    }
}
