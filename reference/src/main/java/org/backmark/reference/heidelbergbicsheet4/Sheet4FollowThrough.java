package org.backmark.reference.heidelbergbicsheet4;

import java.lang.reflect.Method;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.backmark.contract.heidelbergbicsheet4.Phi;
import org.backmark.contract.heidelbergbicsheet4.Sheet4;
import org.backmark.kit.Matrix;
import org.backmark.kit.follow.Reference;
import org.backmark.reference.Steps;
import org.backmark.reference.follow.Link;
import org.backmark.reference.follow.Links;

/** Which steps stand for which task, so that mistakes are followed through. */
public final class Sheet4FollowThrough implements Reference {
    // Each may take over from the one before: who answers the gradients needs nobody's way to them.
    private static final Links<Sheet4> LINKS = new Links<>(
            Sheet4.class,
            Sheet4Reference::new,
            List.of(
                    new Link<>("output-term", Sheet4FollowThrough::outputTerm, Sheet4Attempts::outputTerm),
                    new Link<>("output-delta", Sheet4FollowThrough::outputDelta, Sheet4Attempts::outputDelta),
                    new Link<>("hidden-delta", Sheet4FollowThrough::hiddenDelta, Sheet4Attempts::hiddenDelta),
                    new Link<>("bias-gradient", Sheet4FollowThrough::biasGradient, Sheet4Attempts::biasGradient),
                    new Link<>("backprop", Sheet4FollowThrough::backprop, Sheet4Attempts::backprop),
                    // Later steps are looked at one by one, whatever sample each has drawn.
                    new Link<>("recover", (steps, student) -> steps, Sheet4Attempts::train)));

    @Override
    public String assignment() {
        return "heidelberg-bic-sheet4";
    }

    @Override
    public Object given(Set<String> tasks, Object student) {
        return LINKS.given(tasks, student);
    }

    @Override
    public boolean isRealAttempt(String task, Object student, Random random) {
        return LINKS.isRealAttempt(task, student, random);
    }

    // The outputs are phi of the net inputs.
    @Override
    public Object[] kept(Method method, Object[] arguments) {
        if (method.getName().equals("outputDelta")
                && arguments[2] instanceof Matrix v
                && arguments[3] instanceof Phi phi) {
            arguments[0] = Activity.phi(phi, v);
        }
        return arguments;
    }

    private static Steps outputTerm(Steps steps, Sheet4 student) {
        return steps.with(
                Sheet4Steps.OUTPUT_TERM,
                (z, target) -> Sheet4Attempts.shaped(student.outputTerm(z, target), z.getNumRows(), z.getNumCols()));
    }

    private static Steps outputDelta(Steps steps, Sheet4 student) {
        return steps.with(
                Sheet4Steps.OUTPUT_DELTA,
                (now, z, target, v, phi) ->
                        Sheet4Attempts.shaped(student.outputDelta(z, target, v, phi), v.getNumRows(), v.getNumCols()));
    }

    private static Steps hiddenDelta(Steps steps, Sheet4 student) {
        return steps.with(
                Sheet4Steps.HIDDEN_DELTA,
                (now, wNext, deltaNext, v, phi) -> Sheet4Attempts.shaped(
                        student.hiddenDelta(wNext, deltaNext, v, phi), v.getNumRows(), v.getNumCols()));
    }

    private static Steps biasGradient(Steps steps, Sheet4 student) {
        return steps.with(
                Sheet4Steps.BIAS_GRADIENT,
                delta -> Sheet4Attempts.shaped(student.biasGradient(delta), delta.getNumRows(), 1));
    }

    private static Steps backprop(Steps steps, Sheet4 student) {
        return steps.with(Sheet4Steps.GRADIENTS, (now, at) -> Sheet4Attempts.shaped(at, at.backprop(student)));
    }
}
