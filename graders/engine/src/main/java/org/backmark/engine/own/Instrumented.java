package org.backmark.engine.own;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import org.backmark.engine.own.worker.Probes;
import org.backmark.kit.score.OwnTests.Covered;
import org.jacoco.core.analysis.Analyzer;
import org.jacoco.core.analysis.CoverageBuilder;
import org.jacoco.core.analysis.IBundleCoverage;
import org.jacoco.core.analysis.ICounter;
import org.jacoco.core.data.ExecutionData;
import org.jacoco.core.data.ExecutionDataStore;
import org.jacoco.core.instr.Instrumenter;
import org.jacoco.core.runtime.IExecutionDataAccessorGenerator;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/** A student's classes with JaCoCo's probes in them. */
final class Instrumented {
    private final Map<String, byte[]> originals;
    private final Map<String, byte[]> classes = new TreeMap<>();
    private final Map<Long, Expected> expected = new HashMap<>();

    /** What a class will tell of itself. */
    private record Expected(String name, int probes) {}

    /**
     * Puts the probes in.
     *
     * @param originals the bytes of each class, by its name
     * @throws IOException if JaCoCo cannot read one
     */
    Instrumented(Map<String, byte[]> originals) throws IOException {
        this.originals = originals;
        Instrumenter instrumenter = new Instrumenter((IExecutionDataAccessorGenerator) this::access);
        for (Map.Entry<String, byte[]> one : originals.entrySet()) {
            classes.put(one.getKey(), instrumenter.instrument(one.getValue(), one.getKey()));
        }
    }

    /** The classes with their probes. */
    Map<String, byte[]> classes() {
        return classes;
    }

    private int access(long id, String name, int probes, MethodVisitor code) {
        expected.put(id, new Expected(name, probes));
        code.visitLdcInsn(id);
        code.visitLdcInsn(probes);
        code.visitMethodInsn(Opcodes.INVOKESTATIC, Probes.class.getName().replace('.', '/'), "of", "(JI)[Z", false);
        // A long and an int.
        return 3;
    }

    /**
     * Whether a class has that many probes: nothing else is looked at, for whoever sends them may send anything.
     *
     * @param id the class's number
     * @param met a byte for each probe
     */
    boolean isExpected(long id, byte[] met) {
        Expected one = expected.get(id);
        return one != null && one.probes() == met.length;
    }

    /**
     * The coverage of all classes.
     *
     * @param met for the classes that were loaded, a byte for each probe; as {@link #isExpected} wants them
     * @throws IOException if JaCoCo cannot read a class
     */
    IBundleCoverage coverage(Map<Long, byte[]> met) throws IOException {
        ExecutionDataStore store = new ExecutionDataStore();
        met.forEach((id, bytes) -> {
            boolean[] probes = new boolean[bytes.length];
            for (int i = 0; i < probes.length; i++) {
                probes[i] = bytes[i] != 0;
            }
            store.put(new ExecutionData(id, expected.get(id).name(), probes));
        });
        CoverageBuilder coverage = new CoverageBuilder();
        Analyzer analyzer = new Analyzer(store, coverage);
        for (Map.Entry<String, byte[]> one : originals.entrySet()) {
            analyzer.analyzeClass(one.getValue(), one.getKey());
        }
        return coverage.getBundle("student");
    }

    static Covered covered(ICounter counter) {
        return new Covered(counter.getCoveredCount(), counter.getTotalCount());
    }
}
