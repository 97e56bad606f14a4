package org.backmark.kit.assignment;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.math.BigDecimal;
import java.util.Locale;

/** Takes the hidden checks out of an assignment: what is left of a task's are one entry and their points. */
final class Redaction {
    private static final Gson GSON =
            new GsonBuilder().setPrettyPrinting().disableHtmlEscaping().create();

    private Redaction() {}

    /**
     * The text without hidden checks.
     *
     * @param assignment JSON, valid; modified
     */
    static String text(JsonObject assignment) {
        for (JsonElement element : assignment.getAsJsonArray("tasks")) {
            JsonObject task = element.getAsJsonObject();
            task.add(
                    "checks",
                    redacted(task.getAsJsonArray("checks"), task.get("id").getAsString()));
        }
        return GSON.toJson(assignment) + "\n";
    }

    private static JsonArray redacted(JsonArray checks, String taskId) {
        JsonArray result = new JsonArray();
        BigDecimal hidden = BigDecimal.ZERO;
        boolean any = false;
        for (JsonElement element : checks) {
            JsonObject check = element.getAsJsonObject();
            if (isHidden(check)) {
                any = true;
                hidden = hidden.add(check.get("points").getAsBigDecimal());
            } else {
                result.add(check);
            }
        }
        if (any) {
            JsonObject together = new JsonObject();
            together.addProperty("id", taskId + "-hidden");
            together.addProperty("points", hidden);
            together.addProperty("visibility", Visibility.HIDDEN.name().toLowerCase(Locale.ROOT));
            result.add(together);
        }
        return result;
    }

    private static boolean isHidden(JsonObject check) {
        return check.get("visibility")
                .getAsString()
                .equals(Visibility.HIDDEN.name().toLowerCase(Locale.ROOT));
    }
}
