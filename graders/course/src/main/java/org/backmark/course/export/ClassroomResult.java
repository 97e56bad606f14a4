package org.backmark.course.export;

import com.google.gson.Gson;
import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import org.backmark.kit.score.Numbers;
import org.backmark.kit.score.Outcome;
import org.backmark.kit.score.Text;

/**
 * The result that GitHub Classroom's reporter, {@code autograding-grading-reporter}, reads from a step's output.
 *
 * <p>JSON in base64; the reporter adds the tests' scores up, and sets them against {@code max_score}. Source: the reporter's
 * {@code src/main.js}, {@code notify-classroom.js} and {@code console-results.js}. It reads the result from a variable of the
 * environment, which on Linux may have 128 KiB with its name: messages are cut until it fits.
 */
final class ClassroomResult {
    private static final int MOST_CHARACTERS = 120_000;
    private static final int[] LONGEST_MESSAGES = {4_000, 1_000, 250, 60, 0};
    private static final Gson GSON = new Gson();

    private ClassroomResult() {}

    /**
     * The result, without a line's end.
     *
     * @param shown whose points are known
     */
    static String text(StudentReport shown) {
        String text = "";
        for (int longest : LONGEST_MESSAGES) {
            text = Base64.getEncoder().encodeToString(json(shown, longest).getBytes(StandardCharsets.UTF_8));
            if (text.length() <= MOST_CHARACTERS) {
                break;
            }
        }
        return text;
    }

    private static String json(StudentReport shown, int longest) {
        JsonObject json = new JsonObject();
        json.addProperty("version", 1);
        json.addProperty("status", shown.passesSoFar() ? "pass" : "fail");
        json.addProperty("max_score", Numbers.points(shown.max()));
        JsonArray tests = new JsonArray();
        // What a person has not marked yet is no test, and no part of the maximum.
        List<ReportItem> items = shown.items().stream()
                .filter(item -> item.outcome() != Outcome.AWAITING_MARKS)
                .toList();
        new SumOfScores(Numbers.points(shown.report().score()))
                .fitting(items)
                .forEach(scored -> tests.add(test(scored.item(), scored.score(), longest)));
        json.add("tests", tests);
        return GSON.toJson(json);
    }

    private static JsonObject test(ReportItem item, BigDecimal score, int longest) {
        boolean passed = item.outcome().earnsPoints() || item.outcome() == Outcome.NOT_APPLICABLE;
        String message = item.outcome().label() + (item.text().isEmpty() ? "" : ": " + item.text());
        JsonObject json = new JsonObject();
        json.addProperty("name", item.group() + ": " + item.name());
        json.addProperty("status", passed ? "pass" : "fail");
        json.addProperty("message", longest == 0 ? item.outcome().label() : Text.cut(message, longest));
        json.addProperty("test_code", "");
        json.addProperty("filename", item.place().map(SourceLocation::file).orElse(""));
        json.addProperty("line_no", item.place().map(SourceLocation::line).orElse(0));
        json.addProperty("execution_time", Numbers.seconds(item.seconds()) + "s");
        json.addProperty("score", score);
        return json;
    }
}
