package org.backmark.kit.score;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.util.List;

/** The student's own tests in {@code report.json}. */
final class OwnTestsJson {
    private OwnTestsJson() {}

    static JsonObject of(OwnTests tests) {
        JsonObject json = new JsonObject();
        json.addProperty("found", tests.found());
        json.addProperty("passed", tests.passed());
        json.addProperty("failed", tests.failed());
        json.addProperty("lineCoverage", Numbers.percent(tests.lineCoverage()));
        json.addProperty("branchCoverage", Numbers.percent(tests.branchCoverage()));
        json.add("lines", covered(tests.lines()));
        json.add("branches", covered(tests.branches()));
        json.addProperty("note", Text.clean(tests.note()));
        JsonArray failures = new JsonArray();
        tests.failures().forEach(failure -> {
            JsonObject failed = new JsonObject();
            failed.addProperty("test", Text.clean(failure.test()));
            failed.addProperty("message", Text.clean(failure.message()));
            failures.add(failed);
        });
        json.add("failures", failures);
        JsonArray sources = new JsonArray();
        tests.sources().forEach(source -> sources.add(source(source)));
        json.add("sources", sources);
        return json;
    }

    private static JsonObject covered(OwnTests.Covered part) {
        JsonObject json = new JsonObject();
        json.addProperty("covered", part.covered());
        json.addProperty("total", part.total());
        return json;
    }

    private static JsonObject source(OwnTests.Source source) {
        JsonObject json = new JsonObject();
        json.addProperty("name", Text.clean(source.name()));
        json.add("covered", numbers(source.covered()));
        json.add("partly", numbers(source.partly()));
        json.add("missed", numbers(source.missed()));
        return json;
    }

    private static JsonArray numbers(List<Integer> lines) {
        JsonArray numbers = new JsonArray();
        lines.forEach(numbers::add);
        return numbers;
    }
}
