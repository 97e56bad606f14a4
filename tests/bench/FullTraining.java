import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.backmark.datasets.LabelledImages;
import org.backmark.datasets.Tutorial04Data;
import org.backmark.kit.Matrix;
import org.backmark.reference.augsburgtutorial04.Measures;
import org.backmark.reference.augsburgtutorial04.Parameters;
import org.backmark.reference.augsburgtutorial04.Samples;
import org.backmark.reference.augsburgtutorial04.Tutorial04Problem;
import org.backmark.reference.augsburgtutorial04.Tutorial04Reference;

/** The sheet's own training of the reference; see full.sh. */
public final class FullTraining {
    private static final int AT_ONCE = 25;

    /** Arguments: the folder of data, and optionally steps, seconds and digits. */
    public static void main(String[] arguments) {
        Tutorial04Data data = Tutorial04Data.load(Optional.of(Path.of(arguments[0])));
        int steps = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 1000;
        double most = arguments.length > 2 ? Double.parseDouble(arguments[2]) : Double.POSITIVE_INFINITY;
        int digits = arguments.length > 3 ? Integer.parseInt(arguments[3]) : Integer.MAX_VALUE;
        Samples training = samples(data.training(), digits);
        Samples test = samples(data.test(), digits / 4);
        System.out.printf("%d digits to train with, %d to test with%n", training.count(), test.count());
        Tutorial04Reference network = new Tutorial04Reference();
        Parameters initial = Parameters.initial(new Random(1), 784, 400, 400, LabelledImages.DIGITS);
        network.setParameters(initial.weights(), initial.biases());
        OperatingSystemMXBean process = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        long begin = System.nanoTime();
        long used = process.getProcessCpuTime();
        for (int done = 0; done < steps && (System.nanoTime() - begin) / 1e9 < most; ) {
            int more = Math.min(AT_ONCE, steps - done);
            network.train(training.x(), training.y(), test.x(), test.y(), 0.01, more, new StringBuilder());
            done += more;
            double seconds = (System.nanoTime() - begin) / 1e9;
            Tutorial04Problem now = new Tutorial04Problem(new Parameters(network.weights(), network.biases()), training);
            System.out.printf(
                    "step %d: training %s; test %s; %.0f s (%.0f s of CPU), %.0f s left%n",
                    done,
                    measures(now),
                    measures(now.with(test)),
                    seconds,
                    (process.getProcessCpuTime() - used) / 1e9,
                    seconds / done * (steps - done));
        }
    }

    private static String measures(Tutorial04Problem at) {
        Matrix h = at.forward(new Tutorial04Reference());
        return String.format(
                "loss %.4f, accuracy %.2f %%",
                Measures.loss(h, at.samples().y()), Measures.accuracy(h, at.samples().y()));
    }

    private static Samples samples(LabelledImages images, int most) {
        int[] first = IntStream.range(0, Math.min(most, images.size())).toArray();
        LabelledImages some = images.chosen(first);
        return new Samples(Matrix.wrap(some.images()).transpose(), some.digits());
    }
}
