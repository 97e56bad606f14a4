package org.backmark.app;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** What the reports of a graded corpus say beside points. */
record CorpusReports(Corpus corpus) {

    /** The students whose every check must pass. */
    List<String> right() throws IOException {
        List<String> right = new ArrayList<>();
        for (Map.Entry<String, Path> entry : corpus.expectations().entrySet()) {
            Expectation expected = Expectation.read(entry.getValue());
            if (expected.status().equals("graded") && expected.checks().isEmpty()) {
                right.add(entry.getKey());
            }
        }
        return right;
    }

    /** The curves that one check tells of. */
    List<JsonObject> curves(String student, String check) throws IOException {
        return checks(corpus.tables().report(student))
                .filter(result -> result.get("id").getAsString().equals(check))
                .filter(result -> result.has("curves"))
                .flatMap(result -> objects(result, "curves"))
                .toList();
    }

    private static Stream<JsonObject> checks(JsonObject report) {
        return objects(report, "tasks").flatMap(task -> objects(task, "checks"));
    }

    private static Stream<JsonObject> objects(JsonObject from, String list) {
        return StreamSupport.stream(from.getAsJsonArray(list).spliterator(), false)
                .map(JsonElement::getAsJsonObject);
    }
}
