package org.backmark.course.export;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.backmark.kit.score.Numbers;
import org.backmark.kit.score.Outcome;
import org.backmark.kit.score.Text;

/**
 * The file {@code results.json} of a Gradescope autograder.
 *
 * <p>Source: Gradescope's "Autograder Specifications", "Output format". The score on top counts, whatever stands in the
 * tests, so that deductions and persons' marks are in it. Every text is shown as plain text.
 */
final class GradescopeJson {
    private static final Gson GSON =
            new GsonBuilder().setPrettyPrinting().disableHtmlEscaping().create();

    private GradescopeJson() {}

    /**
     * The file's content.
     *
     * @param shown whose points are known
     */
    static String text(StudentReport shown) {
        JsonObject json = new JsonObject();
        json.addProperty("score", Numbers.points(shown.report().score()));
        json.addProperty("execution_time", Numbers.seconds(shown.report().seconds()));
        json.addProperty("output", output(shown));
        json.addProperty("output_format", "text");
        json.addProperty("test_output_format", "text");
        json.addProperty("test_name_format", "text");
        json.addProperty("visibility", "visible");
        json.addProperty("stdout_visibility", "hidden");
        JsonArray tests = new JsonArray();
        shown.items().forEach(item -> tests.add(test(item)));
        json.add("tests", tests);
        return GSON.toJson(json) + "\n";
    }

    private static String output(StudentReport shown) {
        return Stream.concat(
                        Stream.of(shown.points(), StudentReport.notes(shown.report())),
                        shown.report().remarks().stream())
                .filter(line -> !line.isEmpty())
                .map(Text::clean)
                .collect(Collectors.joining("\n"));
    }

    private static JsonObject test(ReportItem item) {
        JsonObject json = new JsonObject();
        json.addProperty("name", item.title() + ": " + item.name());
        // One without points is neither passed nor failed there.
        if (item.outcome() != Outcome.AWAITING_MARKS && item.outcome() != Outcome.NOT_APPLICABLE) {
            json.addProperty("score", Numbers.points(item.points()));
            json.addProperty("max_score", Numbers.points(item.max()));
            json.addProperty("status", item.outcome().earnsPoints() ? "passed" : "failed");
        }
        json.addProperty("output", item.outcome().label() + (item.text().isEmpty() ? "" : "\n" + item.text()));
        json.addProperty("output_format", "text");
        json.addProperty("visibility", "visible");
        return json;
    }
}
