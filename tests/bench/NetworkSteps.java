import augsburg.tutorial04.Tutorial04Solution;
import com.sun.management.OperatingSystemMXBean;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import jdk.jfr.Recording;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordedFrame;
import jdk.jfr.consumer.RecordingFile;
import org.backmark.kit.Matrix;

/** Makes a step of training for each line that it reads; see numpy.sh. */
public final class NetworkSteps {
    private static final OperatingSystemMXBean PROCESS =
            (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
    private static final int[] UNITS = {784, 400, 400, 10};
    private final Tutorial04Solution student = new Tutorial04Solution();
    private final Matrix x;
    private final int[] y;

    private NetworkSteps(int samples) {
        List<Matrix> weights = new ArrayList<>();
        List<Matrix> biases = new ArrayList<>();
        for (int k = 0; k < 3; k++) {
            weights.add(waves(UNITS[k + 1], UNITS[k], 0.1 * Math.sqrt(2), k + 1));
            biases.add(new Matrix(UNITS[k + 1], 1));
        }
        x = waves(UNITS[0], samples, 1, 0).map(Math::abs);
        y = new int[samples];
        for (int i = 0; i < samples; i++) {
            y[i] = i * 7 % 10;
        }
        student.setParameters(weights, biases);
    }

    private static Matrix waves(int rows, int columns, double scale, double phase) {
        Matrix matrix = new Matrix(rows, columns);
        for (int i = 0; i < matrix.getNumElements(); i++) {
            matrix.set(i, scale * Math.sin(phase + 12.9898 * i));
        }
        return matrix;
    }

    public static void main(String[] arguments) throws IOException {
        NetworkSteps steps = new NetworkSteps(Integer.parseInt(arguments[0]));
        BufferedReader in = new BufferedReader(new InputStreamReader(System.in));
        for (String line = in.readLine(); line != null; line = in.readLine()) {
            switch (line) {
                case "step" -> System.out.println(steps.step());
                case "loss" -> System.out.println(steps.loss());
                case "profile" -> System.out.println(steps.profile());
                default -> throw new IllegalArgumentException(line);
            }
        }
    }

    private String step() {
        long begin = System.nanoTime();
        long used = PROCESS.getProcessCpuTime();
        student.forward(x);
        student.backpropagate(y);
        student.optimisationStep(0.01);
        return (System.nanoTime() - begin) + " " + (PROCESS.getProcessCpuTime() - used);
    }

    private double loss() {
        Matrix h = student.forward(x);
        double sum = 0;
        for (int i = 0; i < y.length; i++) {
            sum -= Math.log(h.get(y[i], i));
        }
        return sum / y.length;
    }

    /** Where thirty more steps spend their time, by the flight recorder: the student's method, and what it calls. */
    private String profile() throws IOException {
        Path file = Files.createTempFile("steps", ".jfr");
        try (Recording recording = new Recording()) {
            recording.enable("jdk.ExecutionSample").withPeriod(Duration.ofMillis(20));
            recording.enable("jdk.NativeMethodSample").withPeriod(Duration.ofMillis(20));
            recording.start();
            for (int i = 0; i < 30; i++) {
                step();
            }
            recording.stop();
            recording.dump(file);
            Map<String, Integer> samples = new HashMap<>();
            for (RecordedEvent event : RecordingFile.readAllEvents(file)) {
                if (event.getEventType().getName().endsWith("Sample") && event.getStackTrace() != null) {
                    place(event).ifPresent(place -> samples.merge(place, 1, Integer::sum));
                }
            }
            double all = samples.values().stream().mapToInt(Integer::intValue).sum();
            return samples.entrySet().stream()
                    .sorted(Map.Entry.comparingByValue(Comparator.reverseOrder()))
                    .limit(12)
                    .map(entry -> String.format(
                            Locale.ROOT, "%5.1f %%  %s", 100 * entry.getValue() / all, entry.getKey()))
                    .collect(Collectors.joining(";"));
        } finally {
            Files.delete(file);
        }
    }

    private static Optional<String> place(RecordedEvent event) {
        String below = "";
        for (RecordedFrame frame : event.getStackTrace().getFrames()) {
            String type = frame.getMethod().getType().getName();
            String name = type.substring(type.lastIndexOf('.') + 1) + "." + frame.getMethod().getName();
            if (type.equals(Tutorial04Solution.class.getName()) && !frame.getMethod().getName().startsWith("lambda")) {
                return Optional.of(name + " > " + below);
            }
            below = name;
        }
        return Optional.empty();
    }
}
