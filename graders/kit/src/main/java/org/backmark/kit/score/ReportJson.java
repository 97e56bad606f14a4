package org.backmark.kit.score;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Locale;

/** The file {@code report.json}: everything known of one submission; keys stand in a fixed order. */
public final class ReportJson {
    private static final int VERSION = 1;
    private static final Gson GSON = new GsonBuilder()
            .setPrettyPrinting()
            .disableHtmlEscaping()
            .serializeNulls()
            .create();

    private ReportJson() {}

    /**
     * Writes the file.
     *
     * @param file where to
     * @param report for a student's eyes, what {@link ForStudent} leaves of it
     * @param versions what it was made with
     * @param when the run's time; written in UTC
     * @throws IOException in one line that names the file
     */
    public static void write(Path file, Report report, Versions versions, Instant when) throws IOException {
        AtomicFile.write(file, text(report, versions, when));
    }

    /** The file's content. */
    public static String text(Report report, Versions versions, Instant when) {
        boolean known = report.status() != Status.GRADER_ERROR;
        JsonObject json = new JsonObject();
        json.addProperty("version", VERSION);
        json.addProperty("student", Text.clean(report.student()));
        json.addProperty("name", Text.clean(report.name()));
        json.addProperty("assignment", report.assignment().id());
        json.addProperty("title", report.assignment().title());
        json.addProperty("status", report.status().label());
        json.addProperty("note", Text.clean(report.note()));
        json.addProperty("score", known ? Numbers.points(report.score()) : null);
        json.addProperty("max", Numbers.points(report.max()));
        json.addProperty("bonus", known ? Numbers.points(Total.of(report).bonus()) : null);
        json.addProperty("percent", known ? Numbers.percent(report.percent()) : null);
        json.addProperty("diagnosis", Text.clean(report.diagnosis()));
        report.ruling().ifPresent(rules -> json.add("ruling", ruling(report, rules)));
        report.stoppedBy().ifPresent(layer -> json.addProperty("stoppedBy", layer.label()));
        json.addProperty("seed", report.seed());
        json.addProperty("seconds", Numbers.seconds(report.seconds()));
        json.addProperty("studentSeconds", Numbers.seconds(report.studentSeconds()));
        json.addProperty("when", when.toString());
        json.addProperty("backmark", versions.backmark());
        json.addProperty("java", versions.java());
        JsonArray warnings = new JsonArray();
        report.warnings().forEach(warning -> warnings.add(Text.clean(warning)));
        json.add("warnings", warnings);
        JsonArray tasks = new JsonArray();
        report.tasks().forEach(task -> tasks.add(task(task)));
        json.add("tasks", tasks);
        report.ownTests().ifPresent(tests -> json.add("ownTests", OwnTestsJson.of(tests)));
        return GSON.toJson(json) + "\n";
    }

    private static JsonObject ruling(Report report, Ruling rules) {
        boolean known = report.status() != Status.GRADER_ERROR;
        JsonObject json = new JsonObject();
        json.addProperty("group", Text.clean(rules.group()));
        json.addProperty("passMark", rules.passMark().toString());
        json.addProperty("passed", report.verdict(rules.passMark()).label());
        json.addProperty("rawScore", known ? Numbers.points(report.rawScore()) : null);
        json.addProperty("deduction", known ? Numbers.points(report.rawScore() - report.score()) : null);
        json.addProperty(
                "deductionPercent",
                Numbers.percent(rules.deduction().map(Deduction::percent).orElse(0.0)));
        JsonArray remarks = new JsonArray();
        report.remarks().forEach(remark -> remarks.add(Text.clean(remark)));
        json.add("remarks", remarks);
        return json;
    }

    private static JsonObject task(TaskResult result) {
        JsonObject json = new JsonObject();
        json.addProperty("id", result.task().id());
        json.addProperty("title", result.task().title());
        json.addProperty("sheetPart", result.task().sheetPart());
        json.addProperty("points", result.isUnknown() ? null : Numbers.points(result.points()));
        json.addProperty("max", Numbers.points(result.max()));
        json.addProperty("bonus", result.task().bonus());
        json.addProperty("manual", result.task().manual());
        result.change().ifPresent(change -> {
            JsonObject changed = new JsonObject();
            changed.addProperty("points", Numbers.points(change.points()));
            changed.addProperty(
                    "insteadOf", result.has(Outcome.GRADER_ERROR) ? null : Numbers.points(result.checkedPoints()));
            changed.addProperty("reason", Text.clean(change.reason()));
            json.add("override", changed);
        });
        JsonArray checks = new JsonArray();
        result.checks().forEach(check -> checks.add(check(check)));
        json.add("checks", checks);
        return json;
    }

    private static JsonObject check(CheckResult check) {
        JsonObject json = new JsonObject();
        json.addProperty("id", check.check());
        json.addProperty("visibility", check.visibility().name().toLowerCase(Locale.ROOT));
        json.addProperty("outcome", check.outcome().label());
        json.addProperty("points", check.outcome() == Outcome.GRADER_ERROR ? null : Numbers.points(check.points()));
        json.addProperty("max", Numbers.points(check.max()));
        json.addProperty("message", Text.clean(check.message()));
        json.addProperty("diagnosis", Text.clean(check.diagnosis()));
        json.addProperty("millis", check.millis());
        if (!check.curves().isEmpty()) {
            JsonArray curves = new JsonArray();
            check.curves().forEach(curve -> curves.add(curve(curve)));
            json.add("curves", curves);
        }
        return json;
    }

    private static JsonObject curve(Curve curve) {
        JsonObject json = new JsonObject();
        json.addProperty("training", Text.clean(curve.training()));
        json.addProperty("quantity", Text.clean(curve.quantity()));
        json.addProperty("counted", Text.clean(curve.counted()));
        json.addProperty("source", curve.source().name().toLowerCase(Locale.ROOT));
        JsonArray at = new JsonArray();
        curve.at().forEach(at::add);
        json.add("at", at);
        JsonArray values = new JsonArray();
        // JSON has no other numbers.
        curve.values().forEach(value -> values.add(Double.isFinite(value) ? value : null));
        json.add("values", values);
        return json;
    }
}
