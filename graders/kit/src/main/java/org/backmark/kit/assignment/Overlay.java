package org.backmark.kit.assignment;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.Map;
import java.util.Set;

/**
 * Lays an instructor's configuration over a bundled assignment: objects are merged field by field, tasks and checks by id,
 * everything else is replaced.
 */
final class Overlay {
    private static final Set<String> LISTS_BY_ID = Set.of("tasks", "checks");

    private final String source;

    /**
     * An overlay from one file.
     *
     * @param source the configuration's file, for messages
     */
    Overlay(String source) {
        this.source = source;
    }

    /**
     * Changes the base.
     *
     * @param base the bundled assignment; modified
     * @param changes the configuration
     * @throws AssignmentException if the changes name a field, task or check that the base has not
     */
    void apply(JsonObject base, JsonObject changes) {
        apply(base, changes, "");
    }

    private void apply(JsonObject base, JsonObject changes, String path) {
        for (Map.Entry<String, JsonElement> change : changes.entrySet()) {
            String field = change.getKey();
            String fieldPath = path + field;
            JsonElement old = base.get(field);
            JsonElement value = change.getValue();
            if (old == null) {
                throw new AssignmentException(source + ": " + fieldPath + " is not a known field");
            }
            if (old.isJsonObject() && value.isJsonObject()) {
                apply(old.getAsJsonObject(), value.getAsJsonObject(), fieldPath + ".");
            } else if (LISTS_BY_ID.contains(field) && old.isJsonArray() && value.isJsonArray()) {
                applyById(old.getAsJsonArray(), value.getAsJsonArray(), fieldPath);
            } else {
                base.add(field, value);
            }
        }
    }

    private void applyById(JsonArray base, JsonArray changes, String path) {
        for (JsonElement change : changes) {
            String id = id(change);
            if (id == null) {
                throw new AssignmentException(source + ": every object in " + path + " needs an id");
            }
            JsonObject old = find(base, id, path);
            scaleChecks(old, change.getAsJsonObject());
            apply(old, change.getAsJsonObject(), path + "[" + id + "].");
        }
    }

    // Whoever changes a task's points alone means the same shares of them.
    private static void scaleChecks(JsonObject task, JsonObject change) {
        double before = number(task.get("points"));
        double now = number(change.get("points"));
        boolean alone = !change.has("checks")
                || change.get("checks").isJsonArray()
                        && change.getAsJsonArray("checks").asList().stream()
                                .noneMatch(check -> check.isJsonObject()
                                        && check.getAsJsonObject().has("points"));
        if (!isListOfObjects(task.get("checks"))
                || !alone
                || !(before > 0)
                || !(now >= 0 && now <= PassMark.MOST_POINTS)) {
            return;
        }
        for (JsonElement check : task.getAsJsonArray("checks")) {
            double points = number(check.getAsJsonObject().get("points"));
            check.getAsJsonObject().addProperty("points", points * now / before);
        }
    }

    private static boolean isListOfObjects(JsonElement checks) {
        return checks != null
                && checks.isJsonArray()
                && checks.getAsJsonArray().asList().stream().allMatch(JsonElement::isJsonObject);
    }

    private static double number(JsonElement element) {
        return element != null
                        && element.isJsonPrimitive()
                        && element.getAsJsonPrimitive().isNumber()
                ? element.getAsDouble()
                : Double.NaN;
    }

    private JsonObject find(JsonArray base, String id, String path) {
        for (JsonElement element : base) {
            if (id.equals(id(element))) {
                return element.getAsJsonObject();
            }
        }
        throw new AssignmentException(source + ": " + path + " has nothing with the id \"" + id
                + "\"; it must be one of "
                + String.join(", ", base.asList().stream().map(Overlay::id).toList()));
    }

    private static String id(JsonElement element) {
        JsonElement id = element.isJsonObject() ? element.getAsJsonObject().get("id") : null;
        return id != null && id.isJsonPrimitive() ? id.getAsString() : null;
    }
}
