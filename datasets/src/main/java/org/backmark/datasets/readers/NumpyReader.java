package org.backmark.datasets.readers;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/**
 * Reads arrays of real numbers from numpy's files: {@code .npy} holds one, {@code .npz} several. The content tells which.
 *
 * @see <a href="https://numpy.org/doc/stable/reference/generated/numpy.lib.format.html">numpy.lib.format</a>
 */
public final class NumpyReader {
    /** What the array of an {@code .npy} file is called. */
    public static final String ONLY = "";

    private static final String ENDING = ".npy";
    private static final int PREFIX = 8;
    private static final Pattern TYPE = Pattern.compile("'descr': *'([<>|=])([bfiu])([1248])'");
    private static final Pattern ORDER = Pattern.compile("'fortran_order': *(True|False)");
    private static final Pattern SHAPE = Pattern.compile("'shape': *\\(([0-9, ]*)\\)");

    private final DataFile file;
    private final Map<String, NumpyArray> arrays = new LinkedHashMap<>();

    private NumpyReader(DataFile file) {
        this.file = file;
    }

    /**
     * Reads all arrays of a file.
     *
     * @throws DataFileException if it is neither of the two, truncated or damaged, or an array is not of real numbers
     */
    public static NumpyReader read(DataFile file) {
        NumpyReader reader = new NumpyReader(file);
        if (startsWith(file.bytes(), "\u0093NUMPY")) {
            reader.arrays.put(ONLY, array(file));
        } else if (startsWith(file.bytes(), "PK")) {
            reader.unpack();
        } else {
            throw new DataFileException(file.name(), "is no file of numpy's, neither .npy nor .npz");
        }
        return reader;
    }

    private static boolean startsWith(byte[] bytes, String magic) {
        byte[] wanted = magic.getBytes(StandardCharsets.ISO_8859_1);
        return bytes.length >= wanted.length && Arrays.equals(bytes, 0, wanted.length, wanted, 0, wanted.length);
    }

    private void unpack() {
        int left = DataFile.LARGEST;
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(file.bytes()))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                byte[] content = DataFile.readCapped(file.name(), zip, left);
                left -= content.length;
                if (entry.getName().endsWith(ENDING)) {
                    String array = entry.getName().substring(0, entry.getName().length() - ENDING.length());
                    arrays.put(array, array(new DataFile(file.name() + ", array " + array, content)));
                }
            }
        } catch (IOException e) {
            throw DataFileException.of(file.name(), e);
        } catch (IllegalArgumentException e) {
            // Java's zip refuses a name that is not UTF-8 so.
            throw new DataFileException(file.name(), "is damaged: the name of one of its arrays cannot be read", e);
        }
    }

    /**
     * One of the arrays.
     *
     * @param name {@link #ONLY} for that of an {@code .npy} file
     * @throws DataFileException if the file has none of that name
     */
    public NumpyArray array(String name) {
        NumpyArray array = arrays.get(name);
        if (array == null) {
            throw new DataFileException(
                    file.name(), "has no array " + name + (arrays.isEmpty() ? "" : ", only " + arrays.keySet()));
        }
        return array;
    }

    /** Whether the file has an array of that name. */
    public boolean has(String name) {
        return arrays.containsKey(name);
    }

    private static NumpyArray array(DataFile npy) {
        byte[] bytes = npy.bytes();
        if (bytes.length < PREFIX + 4 || !startsWith(bytes, "\u0093NUMPY")) {
            throw truncated(npy);
        }
        ByteBuffer content =
                ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).position(PREFIX);
        long length =
                bytes[PREFIX - 2] == 1 ? Short.toUnsignedLong(content.getShort()) : content.getInt() & 0xffffffffL;
        if (length > content.remaining()) {
            throw truncated(npy);
        }
        byte[] text = new byte[(int) length];
        content.get(text);
        return numbers(npy, new String(text, StandardCharsets.UTF_8), content);
    }

    private static NumpyArray numbers(DataFile npy, String header, ByteBuffer content) {
        Matcher type = TYPE.matcher(header);
        Matcher order = ORDER.matcher(header);
        Matcher axes = SHAPE.matcher(header);
        if (!order.find() || !axes.find()) {
            throw new DataFileException(npy.name(), "is damaged: its header cannot be read");
        }
        int width = type.find() ? Integer.parseInt(type.group(3)) : 0;
        if (width == 0 || type.group(2).equals("f") && width < 4) {
            throw new DataFileException(
                    npy.name(), "is not an array of real numbers; save it as one with numpy.save or numpy.savez");
        }
        int[] shape = shape(npy, axes.group(1));
        long count = Arrays.stream(shape).asLongStream().reduce(1, Math::multiplyExact);
        if (count > content.remaining() / width) {
            throw truncated(npy);
        }
        content.order(type.group(1).equals(">") ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN);
        double[] stored = new double[(int) count];
        Arrays.setAll(stored, i -> number(content, type.group(2).charAt(0), width));
        return new NumpyArray(
                npy.name(), shape, order.group(1).equals("True") ? lastAxisFastest(stored, shape) : stored);
    }

    private static int[] shape(DataFile npy, String axes) {
        try {
            int[] shape = Arrays.stream(axes.split(","))
                    .map(String::strip)
                    .filter(axis -> !axis.isEmpty())
                    .mapToInt(Integer::parseInt)
                    .toArray();
            Arrays.stream(shape).asLongStream().reduce(1, Math::multiplyExact);
            return shape;
        } catch (ArithmeticException | NumberFormatException e) {
            throw new DataFileException(npy.name(), "is damaged: its shape (" + axes + ") cannot be");
        }
    }

    private static double number(ByteBuffer content, char kind, int width) {
        if (kind == 'f') {
            return width == 4 ? content.getFloat() : content.getDouble();
        }
        long whole = switch (width) {
            case 1 -> content.get();
            case 2 -> content.getShort();
            case 4 -> content.getInt();
            default -> content.getLong();
        };
        return kind == 'u' && width < 8 ? whole & (1L << 8 * width) - 1 : whole;
    }

    // Fortran's order: the first axis runs fastest.
    private static double[] lastAxisFastest(double[] stored, int[] shape) {
        double[] values = new double[stored.length];
        for (int i = 0; i < values.length; i++) {
            int rest = i;
            int place = 0;
            int stride = values.length;
            for (int axis = shape.length - 1; axis >= 0; axis--) {
                stride /= shape[axis];
                place += rest % shape[axis] * stride;
                rest /= shape[axis];
            }
            values[i] = stored[place];
        }
        return values;
    }

    private static DataFileException truncated(DataFile npy) {
        return new DataFileException(npy.name(), "is truncated");
    }
}
