package org.backmark.kit.wire;

/** The text that a student's method has written to its {@link Appendable}; what is above a million characters is dropped. */
public final class CappedText implements Appendable {
    private static final int LONGEST = 1_000_000;
    private final StringBuilder text = new StringBuilder();

    @Override
    public CappedText append(CharSequence sequence) {
        CharSequence given = String.valueOf(sequence);
        return append(given, 0, given.length());
    }

    @Override
    public CappedText append(CharSequence sequence, int start, int end) {
        CharSequence given = sequence == null ? "null" : sequence;
        text.append(given, start, Math.min(end, start + LONGEST - text.length()));
        return this;
    }

    @Override
    public CappedText append(char character) {
        if (text.length() < LONGEST) {
            text.append(character);
        }
        return this;
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
