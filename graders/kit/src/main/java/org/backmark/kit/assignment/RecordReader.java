package org.backmark.kit.assignment;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.lang.reflect.Constructor;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Makes a record of a JSON object that has exactly the record's components as fields, each of the right type. */
final class RecordReader {
    // What a Java name cannot be.
    private static final Map<String, String> FIELD_OF_COMPONENT = Map.of("packageName", "package");

    private static final int LONGEST = 40;

    private final String source;

    /**
     * A reader of one file.
     *
     * @param source the file, for messages
     */
    RecordReader(String source) {
        this.source = source;
    }

    /**
     * The record.
     *
     * @throws AssignmentException if a field is missing, unknown or of a wrong type
     */
    <T extends Record> T read(JsonObject object, Class<T> type) {
        return type.cast(recordOf(object, type, ""));
    }

    private Object recordOf(JsonObject object, Class<?> type, String path) {
        RecordComponent[] components = type.getRecordComponents();
        Set<String> unknown = new LinkedHashSet<>(object.keySet());
        Object[] values = new Object[components.length];
        for (int i = 0; i < components.length; i++) {
            String name = components[i].getName();
            String field = FIELD_OF_COMPONENT.getOrDefault(name, name);
            String fieldPath = path.isEmpty() ? field : path + "." + field;
            if (!unknown.remove(field)) {
                throw fault(fieldPath, "is missing");
            }
            values[i] = value(object.get(field), components[i].getGenericType(), fieldPath);
            Within range = components[i].getAnnotation(Within.class);
            if (range != null) {
                checkRange(object.get(field), ((Number) values[i]).doubleValue(), range, fieldPath);
            }
        }
        if (!unknown.isEmpty()) {
            String field = unknown.iterator().next();
            throw fault(path.isEmpty() ? field : path + "." + field, "is not a known field");
        }
        return construct(type, components, values);
    }

    private Object value(JsonElement element, Type type, String path) {
        if (type == String.class) {
            return text(element, path);
        } else if (type == double.class) {
            return number(element, path);
        } else if (type == int.class) {
            return integer(element, path);
        } else if (type == PassMark.class) {
            return passMark(element, path);
        } else if (type == boolean.class) {
            require(isPrimitive(element) && element.getAsJsonPrimitive().isBoolean(), path, "must be true or false");
            return element.getAsBoolean();
        } else if (type instanceof ParameterizedType list) {
            return list(element, list.getActualTypeArguments()[0], path);
        } else if (((Class<?>) type).isEnum()) {
            return constant(text(element, path), (Class<?>) type, path);
        }
        require(element.isJsonObject(), path, "must be an object, {...}");
        return recordOf(element.getAsJsonObject(), (Class<?>) type, path);
    }

    private String text(JsonElement element, String path) {
        require(isPrimitive(element) && element.getAsJsonPrimitive().isString(), path, "must be a text in quotes");
        return element.getAsString();
    }

    private PassMark passMark(JsonElement element, String path) {
        require(isPrimitive(element) && !element.getAsJsonPrimitive().isBoolean(), path, PassMark.EXPECTED);
        try {
            if (element.getAsJsonPrimitive().isString()) {
                return PassMark.of(element.getAsString());
            }
            double percent = number(element, path);
            require(percent >= 0 && percent <= 100, path, "must be between 0 and 100, not " + shown(element));
            return new PassMark.Percentage(percent);
        } catch (IllegalArgumentException e) {
            throw fault(path, e.getMessage());
        }
    }

    private double number(JsonElement element, String path) {
        require(isPrimitive(element) && element.getAsJsonPrimitive().isNumber(), path, "must be a number");
        return element.getAsDouble();
    }

    // What is too large for the type comes as the largest, and is outside every range.
    private int integer(JsonElement element, String path) {
        double number = number(element, path);
        require(number == Math.rint(number), path, "must be a whole number, not " + shown(element));
        return (int) number;
    }

    // As it is written: 1e999 is no infinity to whoever wrote it.
    private void checkRange(JsonElement element, double number, Within range, String path) {
        require(
                number >= range.least() && number <= range.most(),
                path,
                "must be "
                        + (range.least() == range.most()
                                ? plain(range.least())
                                : "between " + plain(range.least()) + " and " + plain(range.most()))
                        + ", not " + shown(element));
    }

    private static String shown(JsonElement element) {
        String text = element.getAsString();
        return text.length() > LONGEST ? text.substring(0, LONGEST) + "..." : text;
    }

    private static String plain(double number) {
        return BigDecimal.valueOf(number).stripTrailingZeros().toPlainString();
    }

    private Object constant(String text, Class<?> type, String path) {
        List<String> labels = new ArrayList<>();
        for (Object constant : type.getEnumConstants()) {
            String label = ((Enum<?>) constant).name().toLowerCase(Locale.ROOT);
            if (label.equals(text)) {
                return constant;
            }
            labels.add(label);
        }
        throw fault(path, "must be one of " + String.join(", ", labels) + ", not \"" + text + "\"");
    }

    private List<Object> list(JsonElement element, Type type, String path) {
        require(element.isJsonArray(), path, "must be a list, [...]");
        JsonArray array = element.getAsJsonArray();
        List<Object> values = new ArrayList<>();
        for (int i = 0; i < array.size(); i++) {
            values.add(value(array.get(i), type, path + "[" + name(array.get(i), i) + "]"));
        }
        return values;
    }

    // An element is found sooner by its id than by its place.
    private static String name(JsonElement element, int index) {
        boolean named =
                element.isJsonObject() && isPrimitive(element.getAsJsonObject().get("id"));
        return named ? element.getAsJsonObject().get("id").getAsString() : String.valueOf(index);
    }

    private static boolean isPrimitive(JsonElement element) {
        return element != null && element.isJsonPrimitive();
    }

    private void require(boolean condition, String path, String fault) {
        if (!condition) {
            throw fault(path, fault);
        }
    }

    private AssignmentException fault(String path, String fault) {
        return new AssignmentException(source + ": " + path + " " + fault);
    }

    private static Object construct(Class<?> type, RecordComponent[] components, Object[] values) {
        Class<?>[] types =
                Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
        try {
            Constructor<?> constructor = type.getDeclaredConstructor(types);
            return constructor.newInstance(values);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(
                    "cannot make a " + type.getSimpleName() + " of "
                            + Arrays.stream(values).map(String::valueOf).collect(Collectors.joining(", ")),
                    e);
        }
    }
}
