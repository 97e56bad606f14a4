package student;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.IntStream;
import org.backmark.kit.Matrix;
import org.backmark.kit.NotAttempted;
import org.backmark.kit.call.Everything;

/** A student's class for the contract test. */
public class EverythingSolution implements Everything {
    private Matrix remembered;

    @Override
    public double sum(Matrix matrix) {
        return matrix.elementSum();
    }

    @Override
    public Matrix transposed(Matrix matrix) {
        return matrix.transpose();
    }

    @Override
    public int[] reversed(int[] numbers) {
        return IntStream.range(0, numbers.length)
                .map(i -> numbers[numbers.length - 1 - i])
                .toArray();
    }

    @Override
    public double[] halved(double[] numbers) {
        double[] halves = numbers.clone();
        for (int i = 0; i < halves.length; i++) {
            halves[i] /= 2;
        }
        return halves;
    }

    @Override
    public String shout(String text) {
        System.out.println("shouting " + text);
        return text.toUpperCase(Locale.ROOT);
    }

    @Override
    public boolean not(boolean value) {
        return !value;
    }

    @Override
    public long next(long value) {
        return value + 1;
    }

    @Override
    public Kind opposite(Kind kind) {
        return kind == null ? null : kind == Kind.LEFT ? Kind.RIGHT : Kind.LEFT;
    }

    @Override
    public List<Matrix> doubled(List<Matrix> matrices) {
        return matrices.stream().map(matrix -> matrix.scale(2)).toList();
    }

    @Override
    public Nested swap(Nested nested) {
        return new Nested(
                nested.name(),
                nested.matrices(),
                new Pair(nested.pair().second(), nested.pair().first()));
    }

    @Override
    public double draw(Random random) {
        return random.nextDouble();
    }

    @Override
    public void log(String line, Appendable log) {
        try {
            log.append(line).append('!');
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void remember(Matrix matrix) {
        remembered = matrix;
    }

    @Override
    public Matrix recall() {
        return remembered;
    }

    @Override
    public double doubleWhatIsRemembered() {
        remembered.setTo(remembered.scale(2));
        return remembered.elementSum();
    }

    @Override
    public void spoil(double[] numbers, Matrix matrix) {
        matrix.set(0, 0, 42);
    }

    @Override
    public Matrix badly(String how) {
        return switch (how) {
            case "throw" -> throw new IllegalArgumentException("a bad day");
            case "stub" -> throw new NotAttempted();
            case "exit" -> {
                System.exit(0);
                yield null;
            }
            case "exit 3" -> {
                System.exit(3);
                yield null;
            }
            case "halt 3", "halt 7" -> {
                Runtime.getRuntime().halt(Integer.parseInt(how.substring("halt ".length())));
                yield null;
            }
            case "say that memory is used up" -> {
                try (PrintStream errors = new PrintStream(new FileOutputStream(FileDescriptor.err), true)) {
                    errors.println("Terminating due to java.lang.OutOfMemoryError: Java heap space");
                }
                Runtime.getRuntime().halt(3);
                yield null;
            }
            case "exit later" -> {
                new Thread(EverythingSolution::exitLater).start();
                yield new Matrix(1, 1);
            }
            case "recurse" -> badly(how);
            case "exhaust" -> new Matrix(1 << 15, 1 << 15);
            case "loop" -> {
                while (how.length() == 4) {
                    Thread.onSpinWait();
                }
                yield null;
            }
            default -> null;
        };
    }

    private static void exitLater() {
        try {
            Thread.sleep(200);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        System.exit(3);
    }
}
