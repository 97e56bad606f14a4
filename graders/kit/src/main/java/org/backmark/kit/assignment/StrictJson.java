package org.backmark.kit.assignment;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import com.google.gson.Strictness;
import com.google.gson.internal.LazilyParsedNumber;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.MalformedJsonException;
import java.io.EOFException;
import java.io.IOException;
import java.io.StringReader;

/** Parses JSON as the standard has it: no comments, no NaN, no field twice, nothing after the end. */
final class StrictJson {
    private StrictJson() {}

    /**
     * The object that a text holds.
     *
     * @param text JSON
     * @param source the file, for messages
     * @throws AssignmentException with line and column if it is not well-formed, or not an object
     */
    static JsonObject object(String text, String source) {
        JsonReader reader = new JsonReader(new StringReader(text));
        reader.setStrictness(Strictness.STRICT);
        JsonElement element;
        try {
            element = element(reader);
            // Throws if something follows the end.
            reader.peek();
        } catch (EOFException e) {
            throw new AssignmentException(source + ": not well-formed JSON: it ends too early" + place(reader));
        } catch (IOException | IllegalStateException | NumberFormatException e) {
            throw new AssignmentException(source + ": not well-formed JSON: " + reason(e));
        }
        if (!element.isJsonObject()) {
            throw new AssignmentException(source + ": must hold a JSON object, {...}");
        }
        return element.getAsJsonObject();
    }

    // Gson's own tree keeps the last of two fields with one name, without a word.
    private static JsonElement element(JsonReader reader) throws IOException {
        switch (reader.peek()) {
            case BEGIN_OBJECT -> {
                JsonObject object = new JsonObject();
                reader.beginObject();
                while (reader.hasNext()) {
                    String name = reader.nextName();
                    if (object.has(name)) {
                        throw new MalformedJsonException("Field " + name + " appears twice" + place(reader));
                    }
                    object.add(name, element(reader));
                }
                reader.endObject();
                return object;
            }
            case BEGIN_ARRAY -> {
                JsonArray array = new JsonArray();
                reader.beginArray();
                while (reader.hasNext()) {
                    array.add(element(reader));
                }
                reader.endArray();
                return array;
            }
            case NUMBER -> {
                return new JsonPrimitive(new LazilyParsedNumber(reader.nextString()));
            }
            case BOOLEAN -> {
                return new JsonPrimitive(reader.nextBoolean());
            }
            case NULL -> {
                reader.nextNull();
                return JsonNull.INSTANCE;
            }
            default -> {
                return new JsonPrimitive(reader.nextString());
            }
        }
    }

    // Gson advises programmers, and links to its handbook; whoever wrote the file needs the place alone.
    private static String reason(Exception e) {
        String line = String.valueOf(e.getMessage()).lines().findFirst().orElse("");
        return line.replaceFirst("^Use JsonReader.*? malformed JSON", "Unexpected text");
    }

    // The reader tells its position only in its description: "JsonReader at line 1 column 2 path $.a".
    private static String place(JsonReader reader) {
        return reader.toString().replaceFirst("^\\w+", "");
    }
}
