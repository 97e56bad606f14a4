package org.backmark.engine.javac;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.backmark.engine.compile.Compilation;
import org.backmark.engine.compile.Compilation.Compiled;
import org.backmark.engine.compile.Compilation.NotCompiled;
import org.backmark.engine.unpack.Source;
import org.backmark.kit.wire.FrameReader;
import org.backmark.kit.wire.FrameWriter;
import org.backmark.kit.wire.WireException;

/** The frames between the grader and the compiler: sources in, classes or lines out. */
final class CompilerFrames {
    /** From the compiler: it is there. */
    static final int READY = 1;

    /** From the compiler: classes. */
    static final int COMPILED = 2;

    /** From the compiler: what is wrong with the sources. */
    static final int NOT_COMPILED = 3;

    /** From the compiler: the sources are nested more deeply than it can follow. */
    static final int TOO_DEEP = 4;

    /** From the compiler: it broke, and says how. */
    static final int BROKEN = 5;

    private CompilerFrames() {}

    static FrameWriter sources(List<Source> sources) {
        FrameWriter frame = FrameWriter.plain();
        frame.putInt(sources.size());
        for (Source source : sources) {
            frame.putText(source.origin());
            frame.putText(source.name());
            frame.putText(source.text());
        }
        return frame;
    }

    static List<Source> sources(FrameReader frame) {
        List<Source> sources = new ArrayList<>();
        for (int left = frame.takeCount(3 * Integer.BYTES); left > 0; left--) {
            sources.add(new Source(frame.takeText(), frame.takeText(), frame.takeText()));
        }
        return sources;
    }

    static FrameWriter plain(int kind) {
        FrameWriter frame = FrameWriter.plain();
        frame.putByte(kind);
        return frame;
    }

    static FrameWriter broken(String how) {
        FrameWriter frame = plain(BROKEN);
        frame.putText(how);
        return frame;
    }

    static FrameWriter answer(Compilation compilation) {
        if (compilation instanceof Compiled compiled) {
            FrameWriter frame = plain(COMPILED);
            frame.putInt(compiled.classes().size());
            compiled.classes().forEach((name, bytes) -> {
                frame.putText(name);
                frame.putBytes(bytes);
            });
            return frame;
        }
        List<String> lines = ((NotCompiled) compilation).diagnostics();
        FrameWriter frame = plain(NOT_COMPILED);
        frame.putInt(lines.size());
        lines.forEach(frame::putText);
        return frame;
    }

    /**
     * What the rest of a frame of kind {@link #COMPILED} or {@link #NOT_COMPILED} says.
     *
     * @throws WireException if it is neither
     */
    static Compilation compilation(int kind, FrameReader frame) {
        int count = frame.takeCount(Integer.BYTES);
        if (kind == COMPILED) {
            Map<String, byte[]> classes = new HashMap<>();
            for (int left = count; left > 0; left--) {
                classes.put(frame.takeText(), frame.takeBytes());
            }
            return new Compiled(classes);
        } else if (kind == NOT_COMPILED && count > 0) {
            List<String> lines = new ArrayList<>();
            for (int left = count; left > 0; left--) {
                lines.add(frame.takeText());
            }
            return new NotCompiled(lines.get(0), lines);
        }
        throw new WireException("a frame of kind " + kind);
    }
}
