package org.backmark.kit.assignment;

import com.google.gson.Gson;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** The assignments that ship with Backmark. */
public final class Assignments {
    private static final int LARGEST = 4 << 20;
    private static final String SUBMISSION = "submissionSeconds";
    private static final String FOLDER = "/org/backmark/assignments/";

    private Assignments() {}

    /** The id of every assignment, in the order of the index. */
    public static List<String> ids() {
        return resource("index.txt").lines().filter(line -> !line.isBlank()).toList();
    }

    /**
     * An assignment as it is bundled.
     *
     * @param id one of {@link #ids}
     * @throws AssignmentException if there is no such assignment; the message lists those there are
     */
    public static Assignment load(String id) {
        return assignment(bundled(id), id, id + ".json");
    }

    /**
     * An assignment with an instructor's changes.
     *
     * @param id one of {@link #ids}
     * @param config a JSON object that is laid over the bundled one: objects are merged by field, tasks and checks by id,
     *     everything else is replaced
     * @throws AssignmentException if the file cannot be read or is not JSON, or if the result is not a valid assignment
     */
    public static Assignment load(String id, Path config) {
        return configured(configured(id, config), id, config);
    }

    /**
     * An assignment's JSON for the student's handout: it names no hidden check, and {@link #load} could read it.
     *
     * @param id one of {@link #ids}
     * @return the hidden checks of a task as one, with the sum of their points and the id {@code TASK-hidden}
     * @throws AssignmentException if there is no such assignment
     */
    public static String redacted(String id) {
        return Redaction.text(bundled(id));
    }

    /**
     * The same with an instructor's changes.
     *
     * @param id one of {@link #ids}
     * @param config see {@link #load(String, Path)}
     * @throws AssignmentException see {@link #load(String, Path)}
     */
    public static String redacted(String id, Path config) {
        JsonObject configured = configured(id, config);
        configured(configured, id, config);
        return Redaction.text(configured);
    }

    private static JsonObject configured(String id, Path config) {
        JsonObject json = bundled(id);
        JsonObject changes = StrictJson.object(text(config), config.toString());
        // Changes are made to what is there.
        if (limits(changes).has(SUBMISSION)) {
            withUsualSubmission(limits(json));
        }
        if (limits(full(changes)).has(SUBMISSION)) {
            withUsualSubmission(limits(full(json)));
        }
        new Overlay(config.toString()).apply(json, changes);
        return json;
    }

    // The checks are written against this contract, and look into this package.
    private static Assignment configured(JsonObject json, String id, Path config) {
        Assignment assignment = assignment(json, id, config.toString());
        JsonObject own = bundled(id);
        for (String field : List.of("contract", "package")) {
            if (!json.get(field).equals(own.get(field))) {
                throw new AssignmentException(config + ": " + field + " must be \""
                        + own.get(field).getAsString() + "\", not \""
                        + json.get(field).getAsString() + "\": the checks of " + id + " are written for that");
            }
        }
        return assignment;
    }

    private static JsonObject bundled(String id) {
        if (!ids().contains(id)) {
            throw new AssignmentException(
                    "there is no assignment \"" + id + "\"; known assignments: " + String.join(", ", ids()));
        }
        return withDefaults(StrictJson.object(resource(id + ".json"), id + ".json"));
    }

    // Where a sheet does not speak of them, nobody has to say so.
    private static JsonObject withDefaults(JsonObject json) {
        Map.of("ownTests", Assignment.OwnTests.UNPAID, "partialCredit", Assignment.PartialCredit.USUAL)
                .forEach((field, usual) -> {
                    if (!json.has(field)) {
                        json.add(field, new Gson().toJsonTree(usual));
                    }
                });
        return json;
    }

    // What is no object is told by whoever reads it.
    private static JsonObject limits(JsonObject json) {
        return json.get("limits") instanceof JsonObject limits ? limits : new JsonObject();
    }

    private static JsonObject full(JsonObject json) {
        return json.get("full") instanceof JsonObject full ? full : new JsonObject();
    }

    // Of what a check may use, which an instructor may have changed.
    private static void withUsualSubmission(JsonObject limits) {
        if (!limits.has(SUBMISSION) && limits.get("checkSeconds") instanceof JsonPrimitive check && check.isNumber()) {
            limits.addProperty(SUBMISSION, Assignment.Limits.usual(check.getAsDouble()));
        }
    }

    /** The valid assignment that a JSON object describes; the source names it in messages. */
    static Assignment assignment(JsonObject json, String id, String source) {
        withDefaults(json);
        withUsualSubmission(limits(json));
        withUsualSubmission(limits(full(json)));
        Assignment assignment = new RecordReader(source).read(json, Assignment.class);
        new Validation(source).check(assignment);
        if (!assignment.id().equals(id)) {
            throw new AssignmentException(source + ": id must be \"" + id + "\", not \"" + assignment.id() + "\"");
        }
        return assignment.withTaskOfOwnTests();
    }

    private static String text(Path file) {
        try (InputStream content = Files.newInputStream(file)) {
            byte[] bytes = content.readNBytes(LARGEST + 1);
            if (bytes.length > LARGEST) {
                throw new AssignmentException(
                        file + ": is larger than " + (LARGEST >> 20) + " MiB, too large for a configuration");
            }
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (NoSuchFileException e) {
            throw new AssignmentException(file + ": there is no such file");
        } catch (AccessDeniedException e) {
            throw new AssignmentException(file + ": cannot be read: you lack the permission");
        } catch (CharacterCodingException e) {
            throw new AssignmentException(file + ": is not UTF-8 text");
        } catch (IOException e) {
            throw new AssignmentException(file + ": cannot be read: " + reason(e));
        }
    }

    private static String reason(IOException e) {
        String reason = e instanceof FileSystemException file ? file.getReason() : e.getMessage();
        return reason == null ? "the system does not say why" : reason;
    }

    private static String resource(String name) {
        try (InputStream stream = Assignments.class.getResourceAsStream(FOLDER + name)) {
            if (stream == null) {
                throw new AssignmentException(name + ": is missing from Backmark's own files");
            }
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
