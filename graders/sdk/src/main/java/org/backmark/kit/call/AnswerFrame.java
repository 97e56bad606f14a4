package org.backmark.kit.call;

import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.List;
import org.backmark.kit.wire.Codec;
import org.backmark.kit.wire.FrameReader;
import org.backmark.kit.wire.FrameWriter;
import org.backmark.kit.wire.WireException;

/** An answer as bytes. */
public final class AnswerFrame {
    private static final int VALUE = 0;
    private static final int STUB = 1;
    private static final int THREW = 2;
    private static final int OUT_OF_MEMORY = 3;
    private static final int MOST_PARAMETERS = 255;
    private static final int MOST_STACK_LINES = 64;
    private static final int LONGEST_TEXT = 10_000;

    private AnswerFrame() {}

    /**
     * Writes an answer.
     *
     * @param frame where to
     * @param type the type of the value, if it is one
     * @param answer what to write
     */
    public static void write(FrameWriter frame, Type type, Answer answer) {
        if (answer instanceof Answer.Value returned) {
            frame.putByte(VALUE);
            Codec.write(frame, type, returned.value());
            frame.putInt(returned.modified().size());
            returned.modified().forEach(modified -> frame.putByte(modified ? 1 : 0));
            putTexts(frame, returned.texts());
        } else if (answer instanceof Answer.Stub stub) {
            frame.putByte(STUB);
            frame.putText(stub.method());
        } else if (answer instanceof Answer.Threw threw) {
            frame.putByte(THREW);
            frame.putText(threw.exception());
            frame.putText(threw.message());
            putTexts(frame, threw.stack());
        } else {
            frame.putByte(OUT_OF_MEMORY);
        }
    }

    /**
     * Reads an answer.
     *
     * @param frame where from
     * @param type the type of the value, if it is one
     * @throws WireException if the bytes are no answer
     */
    public static Answer read(FrameReader frame, Type type) {
        byte kind = frame.takeByte();
        return switch (kind) {
            case VALUE ->
                new Answer.Value(Codec.read(frame, type), takeFlags(frame), takeTexts(frame, MOST_PARAMETERS));
            case STUB -> new Answer.Stub(cut(frame.takeText()));
            case THREW -> new Answer.Threw(cut(frame.takeText()), cut(frame.takeText()), takeStack(frame));
            case OUT_OF_MEMORY -> new Answer.OutOfMemory();
            default -> throw new WireException("an answer of kind " + kind);
        };
    }

    private static void putTexts(FrameWriter frame, List<String> texts) {
        frame.putInt(texts.size());
        texts.forEach(frame::putText);
    }

    // A few bytes each become an object each: a long list of nothing would fill the reader's memory.
    private static int takeCount(FrameReader frame, int size, int most) {
        int count = frame.takeCount(size);
        if (count > most) {
            throw new WireException(count + " parts of an answer that has at most " + most);
        }
        return count;
    }

    private static List<String> takeTexts(FrameReader frame, int most) {
        List<String> texts = new ArrayList<>();
        for (int left = takeCount(frame, Integer.BYTES, most); left > 0; left--) {
            texts.add(frame.takeText());
        }
        return texts;
    }

    private static List<String> takeStack(FrameReader frame) {
        return takeTexts(frame, MOST_STACK_LINES).stream().map(AnswerFrame::cut).toList();
    }

    private static String cut(String text) {
        return text.substring(0, Math.min(text.length(), LONGEST_TEXT));
    }

    private static List<Boolean> takeFlags(FrameReader frame) {
        List<Boolean> flags = new ArrayList<>();
        for (int left = takeCount(frame, 1, MOST_PARAMETERS); left > 0; left--) {
            flags.add(frame.takeByte() != 0);
        }
        return flags;
    }
}
