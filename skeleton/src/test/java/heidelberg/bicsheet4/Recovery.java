package heidelberg.bicsheet4;

import java.util.Random;
import java.util.stream.LongStream;
import org.backmark.contract.heidelbergbicsheet4.Mlp;
import org.backmark.contract.heidelbergbicsheet4.Phi;
import org.backmark.kit.Matrix;
import org.backmark.kit.SeededRandom;

/** 2b: whether a disturbed XOR network can find its way back at all. */
final class Recovery {
    static final double ETA = 0.1;
    static final int ITERATIONS = 2000;
    /** How near to the targets its outputs are that has found it. */
    static final double NEAR = 1e-2;

    // One-sided differences: the slope of RELU at its kink is that from the left, or that from the right.
    private static final double[] SIDES = {-1e-6, 1e-6};
    private static final int TRAININGS = 2;

    private Recovery() {}

    /** The one that always finds it. */
    static Mlp withAnotherOutputBias() {
        Mlp net = DebugNetwork.xor();
        return new Mlp(net.V(), net.b(), net.W(), net.c().map(bias -> bias + 0.3));
    }

    static boolean isReached(Mlp net) {
        return Networks.outputs(net, DebugNetwork.xorInputs(), Phi.RELU).isIdentical(DebugNetwork.xorTargets(), NEAR);
    }

    /** Whether trainings along the slopes of L all find it, whatever the slope of RELU at its kink. */
    static boolean isCertainFrom(Mlp start) {
        for (double side : SIDES) {
            if (!LongStream.rangeClosed(1, TRAININGS).allMatch(seed -> isReached(trained(start, side, seed)))) {
                return false;
            }
        }
        return true;
    }

    private static Mlp trained(Mlp start, double side, long seed) {
        Random random = new SeededRandom(seed);
        Matrix x = DebugNetwork.xorInputs();
        Mlp net = start;
        for (int t = 0; t < ITERATIONS; t++) {
            int drawn = random.nextInt(x.getNumCols());
            Matrix target = DebugNetwork.xorTargets().cols(drawn, drawn + 1);
            net = Networks.stepped(net, Slopes.ofL(net, x.cols(drawn, drawn + 1), target, Phi.RELU, side), ETA);
        }
        return net;
    }
}
