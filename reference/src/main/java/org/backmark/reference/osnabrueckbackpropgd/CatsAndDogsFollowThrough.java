package org.backmark.reference.osnabrueckbackpropgd;

import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.Supplier;
import org.backmark.contract.osnabrueckbackpropgd.CatsAndDogs;
import org.backmark.contract.osnabrueckbackpropgd.Convention;
import org.backmark.kit.follow.Reference;
import org.backmark.reference.follow.Link;
import org.backmark.reference.follow.Links;

/** Which steps stand for which task, so that mistakes are followed through. */
public final class CatsAndDogsFollowThrough implements Reference {
    private static final Links<CatsAndDogs> LINKS = new Links<>(
            CatsAndDogs.class,
            CatsAndDogsReference::new,
            List.of(
                    new Link<>(
                            "logistic-derivative",
                            (steps, student) ->
                                    steps.with(CatsAndDogsSteps.LOGISTIC_DERIVATIVE, student::logisticDerivative),
                            CatsAndDogsAttempts::derivative),
                    new Link<>("forward", OwnGradients::forward, CatsAndDogsAttempts::forward),
                    new Link<>("loss", OwnGradients::loss, CatsAndDogsAttempts::loss),
                    new Link<>("gradient", OwnGradients::gradient, CatsAndDogsAttempts::gradient),
                    new Link<>("batch", OwnSteps::batch, CatsAndDogsAttempts::batch)));

    @Override
    public String assignment() {
        return "osnabrueck-backprop-gd";
    }

    @Override
    public Object given(Set<String> tasks, Object student) {
        if (student == null) {
            return LINKS.given(tasks, null);
        }
        CatsAndDogs own = (CatsAndDogs) student;
        Convention convention = Convention.of(own);
        return convention.own(LINKS.given(tasks, convention.standard(own)));
    }

    @Override
    public Object right(Class<?> contract, Supplier<?> student) {
        return Convention.of((CatsAndDogs) student.get()).own((CatsAndDogs) right(contract));
    }

    @Override
    public boolean isRealAttempt(String task, Object student, Random random) {
        CatsAndDogs own = (CatsAndDogs) student;
        return LINKS.isRealAttempt(task, Convention.of(own).standard(own), random);
    }

    /** The other ways to normalise. */
    @Override
    public List<Object> alsoRight() {
        return List.copyOf(Normalisation.OTHERS.values());
    }
}
