package org.backmark.kit.wire;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.backmark.kit.Matrix;
import org.backmark.kit.SeededRandom;

/** Writes and reads values by the contract's types. */
public final class Codec {
    private static final int NULL = 0;
    private static final int PRESENT = 1;
    private static final int LONGEST_LIST = 100_000;

    private Codec() {}

    /**
     * Writes one value.
     *
     * @param sink where to
     * @param type the contract's type of it
     * @param value null only for types that are not primitive
     * @throws WireException if a value of that type cannot cross
     */
    public static void write(Sink sink, Type type, Object value) {
        Class<?> raw = raw(type);
        if (raw == void.class) {
            return;
        }
        if (raw.isPrimitive()) {
            writePrimitive(sink, raw, value);
            return;
        }
        sink.putByte(value == null ? NULL : PRESENT);
        if (value != null) {
            writeObject(sink, type, raw, value);
        }
    }

    /**
     * Reads one value.
     *
     * @param source where from
     * @param type the contract's type of it
     * @throws WireException if the bytes are not such a value
     */
    public static Object read(FrameReader source, Type type) {
        Class<?> raw = raw(type);
        if (raw == void.class) {
            return null;
        }
        if (raw.isPrimitive()) {
            return readPrimitive(source, raw);
        }
        byte presence = source.takeByte();
        if (presence != NULL && presence != PRESENT) {
            throw new WireException("neither null nor a " + raw.getSimpleName());
        }
        return presence == NULL ? null : readObject(source, type, raw);
    }

    private static void writePrimitive(Sink sink, Class<?> raw, Object value) {
        if (raw == double.class) {
            sink.putLong(Double.doubleToRawLongBits((Double) value));
        } else if (raw == int.class) {
            sink.putInt((Integer) value);
        } else if (raw == long.class) {
            sink.putLong((Long) value);
        } else if (raw == boolean.class) {
            sink.putByte((Boolean) value ? 1 : 0);
        } else {
            throw cannotCross(raw);
        }
    }

    private static Object readPrimitive(FrameReader source, Class<?> raw) {
        if (raw == double.class) {
            return Double.longBitsToDouble(source.takeLong());
        } else if (raw == int.class) {
            return source.takeInt();
        } else if (raw == long.class) {
            return source.takeLong();
        } else if (raw == boolean.class) {
            return source.takeByte() != 0;
        }
        throw cannotCross(raw);
    }

    private static void writeObject(Sink sink, Type type, Class<?> raw, Object value) {
        if (raw == Matrix.class) {
            sink.putMatrix((Matrix) value);
        } else if (raw == double[].class) {
            double[] numbers = (double[]) value;
            sink.putInt(numbers.length);
            sink.putDoubles(numbers, numbers.length);
        } else if (raw == int[].class) {
            int[] numbers = (int[]) value;
            sink.putInt(numbers.length);
            for (int number : numbers) {
                sink.putInt(number);
            }
        } else if (raw == String.class) {
            sink.putText((String) value);
        } else if (raw == Double.class || raw == Integer.class) {
            writePrimitive(sink, raw == Double.class ? double.class : int.class, value);
        } else if (raw.isEnum()) {
            sink.putInt(((Enum<?>) value).ordinal());
        } else if (raw == List.class) {
            // A student's own list may have another size each time it is asked.
            Object[] elements = ((List<?>) value).toArray();
            sink.putInt(elements.length);
            for (Object element : elements) {
                write(sink, elementType(type), element);
            }
        } else if (raw.isRecord()) {
            for (RecordComponent component : raw.getRecordComponents()) {
                write(sink, component.getGenericType(), component(component, value));
            }
        } else if (raw == Random.class) {
            sink.putLong(seed((Random) value));
        } else if (raw != Appendable.class) {
            throw cannotCross(raw);
        }
    }

    private static Object readObject(FrameReader source, Type type, Class<?> raw) {
        if (raw == Matrix.class) {
            return source.takeMatrix();
        } else if (raw == double[].class) {
            return source.takeDoubles(source.takeCount(Double.BYTES));
        } else if (raw == int[].class) {
            int[] numbers = new int[source.takeCount(Integer.BYTES)];
            for (int i = 0; i < numbers.length; i++) {
                numbers[i] = source.takeInt();
            }
            return numbers;
        } else if (raw == String.class) {
            return source.takeText();
        } else if (raw == Double.class || raw == Integer.class) {
            return readPrimitive(source, raw == Double.class ? double.class : int.class);
        } else if (raw.isEnum()) {
            return constant(raw, source.takeInt());
        } else if (raw == List.class) {
            List<Object> list = new ArrayList<>();
            for (int left = count(source); left > 0; left--) {
                list.add(read(source, elementType(type)));
            }
            return list;
        } else if (raw.isRecord()) {
            return record(source, raw);
        } else if (raw == Random.class) {
            return new SeededRandom(source.takeLong());
        } else if (raw == Appendable.class) {
            return new CappedText();
        }
        throw cannotCross(raw);
    }

    // An element may take a single byte, and the object that is made of it a hundred.
    private static int count(FrameReader source) {
        int count = source.takeCount(1);
        if (count > LONGEST_LIST) {
            throw new WireException("a list of " + count + "; at most " + LONGEST_LIST + " elements can cross");
        }
        return count;
    }

    private static Object record(FrameReader source, Class<?> raw) {
        RecordComponent[] components = raw.getRecordComponents();
        Class<?>[] types = new Class<?>[components.length];
        Object[] values = new Object[components.length];
        for (int i = 0; i < components.length; i++) {
            types[i] = components[i].getType();
            values[i] = read(source, components[i].getGenericType());
        }
        try {
            return raw.getDeclaredConstructor(types).newInstance(values);
        } catch (ReflectiveOperationException e) {
            throw new WireException("a " + raw.getSimpleName() + " that its constructor refuses: " + e.getCause());
        }
    }

    private static Object component(RecordComponent component, Object value) {
        try {
            return component.getAccessor().invoke(value);
        } catch (ReflectiveOperationException e) {
            throw new WireException("cannot read " + component.getName() + ": " + e.getCause());
        }
    }

    private static Object constant(Class<?> raw, int ordinal) {
        Object[] constants = raw.getEnumConstants();
        if (ordinal < 0 || ordinal >= constants.length) {
            throw new WireException("no " + raw.getSimpleName() + " has number " + ordinal);
        }
        return constants[ordinal];
    }

    private static long seed(Random random) {
        if (random instanceof SeededRandom seeded && !seeded.used()) {
            return seeded.seed();
        }
        throw new WireException("a Random crosses as its seed: pass a new SeededRandom(seed) in every call");
    }

    private static Type elementType(Type type) {
        if (type instanceof ParameterizedType list) {
            return list.getActualTypeArguments()[0];
        }
        throw new WireException("a List in a contract must say of what");
    }

    private static Class<?> raw(Type type) {
        if (type instanceof ParameterizedType parameterized) {
            return (Class<?>) parameterized.getRawType();
        }
        if (type instanceof Class<?> plain) {
            return plain;
        }
        throw new WireException("values of type " + type.getTypeName() + " cannot cross");
    }

    private static WireException cannotCross(Class<?> raw) {
        return new WireException("values of type " + raw.getSimpleName() + " cannot cross");
    }
}
