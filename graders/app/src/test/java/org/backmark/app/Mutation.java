package org.backmark.app;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Damages inputs: bits flip, spans are cut, doubled or put elsewhere, numbers become extreme, signs odd. */
final class Mutation {
    private static final Pattern NUMBER = Pattern.compile("-?[0-9]+(?:\\.[0-9]+)?");
    private static final List<String> EXTREMES = List.of(
            "0",
            "-1",
            "1e40000000",
            "1e999999999",
            "-1e999999999",
            "1e-999999999",
            "NaN",
            "Infinity",
            "1e308",
            "1e-9",
            "2147483647",
            "-2147483648",
            "9223372036854775808",
            "99999999999999999999999999999999999999999",
            "0x1p1023",
            "");
    private static final List<String> SIGNS = List.of(
            "\0",
            "\u001b[2J",
            "\"",
            "\n",
            "\r",
            "\t",
            ",",
            ";",
            "{",
            "[",
            "}",
            "\\",
            "\\u",
            "=",
            "\u00ff\u00fe",
            "PK\3\4",
            "sep=;\n",
            "null",
            "..",
            "/");

    private final Random random;

    Mutation(Random random) {
        this.random = random;
    }

    /** A few damages of one of these. */
    byte[] of(List<byte[]> seeds) {
        byte[] bytes = seeds.get(random.nextInt(seeds.size()));
        for (int left = 1 + random.nextInt(4); left > 0; left--) {
            bytes = once(bytes, seeds);
        }
        return bytes;
    }

    private byte[] once(byte[] bytes, List<byte[]> seeds) {
        int length = bytes.length;
        if (length == 0) {
            return seeds.get(random.nextInt(seeds.size()));
        }
        int from = random.nextInt(length);
        int to = from + random.nextInt(Math.min(length - from, 64) + 1);
        return switch (random.nextInt(8)) {
            case 0 -> flipped(bytes);
            case 1 -> Arrays.copyOf(bytes, from);
            case 2 -> joined(bytes, 0, from, new byte[0], bytes, to);
            case 3 -> joined(bytes, 0, to, doubled(bytes, from, to), bytes, to);
            case 4, 5 -> extreme(bytes);
            case 6 ->
                joined(
                        bytes,
                        0,
                        from,
                        pick(SIGNS).getBytes(StandardCharsets.ISO_8859_1),
                        bytes,
                        random.nextBoolean() ? from : to);
            default -> {
                byte[] other = seeds.get(random.nextInt(seeds.size()));
                yield joined(bytes, 0, from, new byte[0], other, random.nextInt(other.length + 1));
            }
        };
    }

    private byte[] flipped(byte[] bytes) {
        byte[] flipped = bytes.clone();
        for (int left = 1 + random.nextInt(8); left > 0; left--) {
            flipped[random.nextInt(bytes.length)] ^= (byte) (1 << random.nextInt(8));
        }
        return flipped;
    }

    private byte[] doubled(byte[] bytes, int from, int to) {
        byte[] span = Arrays.copyOfRange(bytes, from, to);
        ByteArrayOutputStream many = new ByteArrayOutputStream();
        for (int left = random.nextInt(10) == 0 ? 3000 : 1 + random.nextInt(3); left > 0; left--) {
            many.writeBytes(span);
        }
        return many.toByteArray();
    }

    // Of text its figures, of anything else four bytes of a size.
    private byte[] extreme(byte[] bytes) {
        String text = new String(bytes, StandardCharsets.ISO_8859_1);
        List<MatchResult> numbers = NUMBER.matcher(text).results().toList();
        if (numbers.isEmpty() || random.nextInt(4) == 0) {
            byte[] changed = bytes.clone();
            byte filling = (byte) (random.nextBoolean() ? 0xff : random.nextBoolean() ? 0x7f : 0);
            int from = random.nextInt(bytes.length);
            Arrays.fill(changed, from, Math.min(bytes.length, from + 1 + random.nextInt(8)), filling);
            return changed;
        }
        MatchResult number = numbers.get(random.nextInt(numbers.size()));
        return (text.substring(0, number.start()) + pick(EXTREMES) + text.substring(number.end()))
                .getBytes(StandardCharsets.ISO_8859_1);
    }

    private String pick(List<String> of) {
        return of.get(random.nextInt(of.size()));
    }

    private static byte[] joined(byte[] first, int from, int to, byte[] between, byte[] last, int lastFrom) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        all.write(first, from, to - from);
        all.writeBytes(between);
        all.write(last, lastFrom, last.length - lastFrom);
        return all.toByteArray();
    }
}
