package augsburg.tutorial04;

import java.util.List;
import org.backmark.contract.augsburgtutorial04.Tutorial04Network;
import org.backmark.kit.Matrix;

/**
 * A small network of fixed numbers: the layers have 3, 4, 3 and 2 units, and there are five samples.
 *
 * <p>What is expected of it was computed by another program, and its gradients were compared with central differences.
 */
final class DebugNetwork {
    /** The learning rate of the three steps. */
    static final double LEARNING_RATE = 0.5;

    private DebugNetwork() {}

    /** Gives the network these parameters. */
    static void setUp(Tutorial04Network student) {
        student.setParameters(weights(), biases());
    }

    /** W_1 to W_3. */
    static List<Matrix> weights() {
        return List.of(sines(4, 3, 0, 2), sines(3, 4, 1, 2), sines(2, 3, 2, 2));
    }

    /** b_1 to b_3. */
    static List<Matrix> biases() {
        return List.of(sines(4, 1, 10, 0.5), sines(3, 1, 11, 0.5), sines(2, 1, 12, 0.5));
    }

    /** The samples, a column each. */
    static Matrix x() {
        Matrix x = new Matrix(3, 5);
        for (int i = 0; i < 3; i++) {
            for (int j = 0; j < 5; j++) {
                x.set(i, j, (1 + i + 2 * j) % 7 / 4.0 - 0.5);
            }
        }
        return x;
    }

    /** The labels of the five samples. */
    static int[] y() {
        return new int[] {0, 1, 1, 0, 1};
    }

    /** The output, H_3. */
    static Matrix output() {
        return Matrix.of(new double[][] {
            {0.3332737374762698, 0.3457587341833819, 0.2812809751335086, 0.32810509470162036, 0.339169570161101},
            {0.6667262625237301, 0.654241265816618, 0.7187190248664913, 0.6718949052983796, 0.660830429838899}
        });
    }

    /** The gradients of the weights. */
    static List<Matrix> weightGradients() {
        return List.of(
                Matrix.of(new double[][] {
                    {0.02630943254859569, 0.022455593620091273, 0.009146416035461805},
                    {-0.02283508870055873, -0.019848732136612594, -0.005974219952527434},
                    {0.020773057219442552, 0.015774722563312672, 0.008046208971433048},
                    {-0.016968902733085107, -0.014073364077356843, -0.00691776430045365}
                }),
                Matrix.of(new double[][] {
                    {-0.008784749193619204, 0.0007143838949896497, -0.007502118538934908, -0.022008318312589936},
                    {0.007371621913555326, -0.0030984356642615044, 0.0032296567147202873, 0.016133246897866736},
                    {0.0035367339194739634, -0.0006957925341151599, 0.002457092704513792, 0.008357237639751916}
                }),
                Matrix.of(new double[][] {
                    {-0.026817364430693724, -0.03313108804405709, -0.04295199779639822},
                    {0.026817364430693703, 0.03313108804405705, 0.042951997796398175}
                }));
    }

    /** The gradients of the biases. */
    static List<Matrix> biasGradients() {
        return List.of(
                Matrix.of(new double[][] {
                    {-0.015415355714017667}, {0.011945426255784536}, {-0.019993338624519512}, {0.011582154622913055}
                }),
                Matrix.of(new double[][] {{-0.032402255628488315}, {0.0250680737655584}, {0.012573761272730697}}),
                Matrix.of(new double[][] {{-0.07448237766882368}, {0.0744823776688236}}));
    }

    /** The weights after three steps. */
    static List<Matrix> weightsAfterThreeSteps() {
        return List.of(
                Matrix.of(new double[][] {
                    {1.6431422974001122, -1.9535135300608757, 0.8081574190516159},
                    {1.853270756590207, -0.527122443788015, -1.0772519007348882},
                    {0.2507625892246347, 1.2887758085398884, -2.0142932451203093},
                    {-1.4877241139358204, 2.0012958216920413, -1.060986313003041}
                }),
                Matrix.of(new double[][] {
                    {1.8274942159185674, -1.9248457642375518, 1.9830917481073287, -1.9771125960241631},
                    {0.2752736057497219, -0.5491390677664584, 0.8257804108476184, -1.0874710861734522},
                    {-1.5169695862609185, 1.3171344368383697, -1.088896894155037, 0.8324349105147965}
                }),
                Matrix.of(new double[][] {
                    {0.31096512405369015, -1.8864339516071686, 1.3507815694978986},
                    {-1.542330098549812, -0.59024559411696, 1.941908121186443}
                }));
    }

    /** The biases after three steps. */
    static List<Matrix> biasesAfterThreeSteps() {
        return List.of(
                Matrix.of(new double[][] {
                    {-0.48345633735102395}, {-0.2801558603162448}, {0.23520367040295992}, {0.482097484908403}
                }),
                Matrix.of(new double[][] {{-0.23447800554537754}, {0.18683419976956334}, {0.48322375965814135}}),
                Matrix.of(new double[][] {{0.2797690805143051}, {0.4256181157464506}}));
    }

    private static Matrix sines(int rows, int columns, int offset, double scale) {
        Matrix sines = new Matrix(rows, columns);
        for (int i = 0; i < rows; i++) {
            for (int j = 0; j < columns; j++) {
                sines.set(i, j, scale * Math.sin(1 + offset + i + j * rows));
            }
        }
        return sines;
    }
}
