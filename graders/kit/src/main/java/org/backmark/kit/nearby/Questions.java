package org.backmark.kit.nearby;

import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.Supplier;
import org.backmark.kit.LeavesChoices;
import org.backmark.kit.binding.CallFailure;
import org.backmark.kit.call.Arguments;
import org.backmark.kit.compare.Mismatch;

/**
 * The calls that a check has made of a student's code.
 *
 * <p>Those of many numbers are left out: they would cost as much again.
 */
public final class Questions {
    private final Class<?> contract;
    private final List<Question> questions = new ArrayList<>();

    /**
     * None so far.
     *
     * @param contract the interface that they are asked through
     */
    public Questions(Class<?> contract) {
        this.contract = contract;
    }

    /** The same student, whose answers are noted. */
    public Object askedOf(Object student) {
        return Proxy.newProxyInstance(
                contract.getClassLoader(),
                new Class<?>[] {contract, LeavesChoices.Noted.class},
                (proxy, method, given) -> {
                    if (method.getDeclaringClass() == LeavesChoices.Noted.class) {
                        return student;
                    }
                    Object[] arguments = given == null ? new Object[0] : given;
                    if (method.getDeclaringClass() == Object.class || Numbers.areMany(List.of(arguments))) {
                        return Question.ask(student, method, arguments);
                    }
                    Object[] asked = Arguments.copies(method, arguments);
                    Numbers answer = Numbers.NONE;
                    try {
                        Object answered = Question.ask(student, method, arguments);
                        answer = Numbers.of(answered);
                        return answered;
                    } finally {
                        questions.add(new Question(method, asked, answer));
                    }
                });
    }

    /**
     * Asks all of them again, with other numbers.
     *
     * @param student makes another object of the student's
     * @param right make right solutions; one that agrees with all that the student has answered is taken, or the first
     * @param dependence what of the arguments follows from others
     * @param random where the other numbers are drawn from
     * @throws Mismatch if the student is wrong with these, where he was right
     */
    public void askAgain(Supplier<?> student, List<? extends Supplier<?>> right, Dependence dependence, Random random) {
        RightAnswers known = right.stream()
                .map(solution -> RightAnswers.of(solution, questions))
                .filter(RightAnswers::agreeWithAll)
                .findFirst()
                .orElseGet(() -> RightAnswers.of(right.get(0), questions));
        OtherNumbers otherNumbers = new OtherNumbers(random, dependence);
        List<Object[]> others = questions.stream()
                .map(question -> otherNumbers.than(question.method(), question.arguments()))
                .toList();
        compare(student.get(), others, known, new Random(random.nextLong()));
    }

    private void compare(Object student, List<Object[]> others, RightAnswers known, Random seeds) {
        List<Numbers> right = known.to(others);
        boolean[] decided = null;
        for (int i = 0; i < questions.size(); i++) {
            Question question = questions.get(i);
            Numbers answer = Numbers.NONE;
            String failure = "nothing";
            try {
                answer = Numbers.of(Question.ask(student, question.method(), others.get(i)));
            } catch (CallFailure.Crashed e) {
                failure = e.getMessage();
            }
            Optional<String> place = answer.firstDifference(
                    right.get(i), question.answer(), known.before().get(i));
            if (place.isPresent()) {
                // Few get here, so that it is not worked out for all.
                decided = decided == null ? known.decided(others, right, seeds) : decided;
                if (decided[i]) {
                    throw wrong(question.method(), place.get(), answer, right.get(i), failure);
                }
            }
        }
    }

    private static Mismatch wrong(Method method, String place, Numbers answer, Numbers right, String failure) {
        String computed =
                answer.at().containsKey(place) ? String.valueOf(answer.at().get(place)) : failure;
        return new Mismatch(
                "Right for the numbers of this check, and wrong for others near them: compute every answer from its"
                        + " arguments, by the whole formula.",
                method.getName() + " with other numbers than the public ones" + place + "\n  computed:  " + computed
                        + "\n  expected:  " + right.at().get(place));
    }
}
