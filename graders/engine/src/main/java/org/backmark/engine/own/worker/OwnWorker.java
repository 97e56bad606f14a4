package org.backmark.engine.own.worker;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.backmark.kit.Matrix;
import org.backmark.kit.wire.FrameReader;
import org.junit.jupiter.engine.JupiterTestEngine;
import org.junit.platform.engine.discovery.DiscoverySelectors;
import org.junit.platform.launcher.LauncherDiscoveryRequest;
import org.junit.platform.launcher.core.LauncherConfig;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;

/** Receives a student's classes and tests once, runs the tests, and ends. */
public final class OwnWorker {
    private static final int LARGEST_FRAME = 64 << 20;
    private static final Matrix[] NO_MATRICES = {};
    private static final LauncherConfig ALONE = LauncherConfig.builder()
            .enableTestEngineAutoRegistration(false)
            .enableTestExecutionListenerAutoRegistration(false)
            .enableLauncherSessionListenerAutoRegistration(false)
            .enableLauncherDiscoveryListenerAutoRegistration(false)
            .enablePostDiscoveryFilterAutoRegistration(false)
            .addTestEngines(new JupiterTestEngine())
            .build();

    private OwnWorker() {}

    /**
     * Runs on standard input and output, which the tests do not get to see.
     *
     * @param arguments none; one for a rehearsal, whose input is a file and ends at once
     */
    public static void main(String[] arguments) throws IOException {
        DataInputStream in =
                new DataInputStream(new BufferedInputStream(new FileInputStream(FileDescriptor.in), 1 << 16));
        Told told = new Told(
                new DataOutputStream(new BufferedOutputStream(new FileOutputStream(FileDescriptor.out), 1 << 16)));
        PrintStream nowhere = new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);
        System.setIn(InputStream.nullInputStream());
        System.setOut(nowhere);
        System.setErr(nowhere);
        try {
            told.ready();
            FrameReader frame = FrameReader.receive(in, LARGEST_FRAME, NO_MATRICES);
            if (arguments.length == 0) {
                endWith(in);
            }
            run(frame, told);
            told.done();
        } finally {
            // No hook and no other thread of the student's may hold up this end.
            Runtime.getRuntime().halt(0);
        }
    }

    private static void run(FrameReader frame, Told told) {
        Map<String, byte[]> bytes = new HashMap<>();
        for (int left = frame.takeCount(2 * Integer.BYTES); left > 0; left--) {
            bytes.put(frame.takeText(), frame.takeBytes());
        }
        List<String> tests = new ArrayList<>();
        for (int left = frame.takeCount(Integer.BYTES); left > 0; left--) {
            tests.add(frame.takeText());
        }
        Classes classes = new Classes(bytes, OwnWorker.class.getClassLoader());
        Thread.currentThread().setContextClassLoader(classes);
        LauncherDiscoveryRequest request = LauncherDiscoveryRequestBuilder.request()
                .selectors(tests.stream()
                        .map(test -> DiscoverySelectors.selectClass(classes, test))
                        .toList())
                .build();
        LauncherFactory.create(ALONE).execute(request, told);
    }

    // When the grader goes, whatever the tests are doing.
    private static void endWith(InputStream in) {
        Thread waiting = new Thread(
                () -> {
                    try {
                        while (in.read() >= 0) {
                            // there is nothing more to be said
                        }
                    } catch (IOException e) {
                        // as good as an end
                    }
                    Runtime.getRuntime().halt(0);
                },
                "end of input");
        waiting.setDaemon(true);
        waiting.start();
    }
}
