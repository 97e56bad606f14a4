package org.backmark.engine.audit;

import java.lang.reflect.Method;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.LongSupplier;
import java.util.stream.Stream;
import org.backmark.engine.run.Suite;
import org.backmark.kit.assignment.Assignment;
import org.backmark.kit.assignment.Check;
import org.backmark.kit.assignment.Task;
import org.backmark.kit.assignment.Visibility;
import org.backmark.kit.binding.OneObject;
import org.backmark.kit.diagnosis.Slip;
import org.backmark.kit.diagnosis.SlipBank;
import org.backmark.kit.follow.Reference;
import org.backmark.kit.junit.Run;
import org.backmark.kit.score.CheckResult;
import org.backmark.kit.score.Numbers;
import org.backmark.kit.score.Outcome;
import org.backmark.kit.wire.WireTypes;

/** The rules of one assignment, each with what breaks it. */
public final class HouseRules {
    private static final double LEAST_VISIBLE = 0.4;
    private static final double MOST_VISIBLE = 0.5;
    private static final double ROUNDING = 1e-9;
    private final Run run;
    private final Assignment assignment;
    private final LongSupplier nanoClock;
    private final Optional<SlipBank> bank;
    private final Optional<Reference> right;

    /**
     * Prepares the rules.
     *
     * @param run the assignment, and the seed of every random input
     * @param nanoClock measures how long a check takes
     */
    public HouseRules(Run run, LongSupplier nanoClock) {
        this(
                run,
                nanoClock,
                SlipBank.of(run.assignment().id()),
                Reference.of(run.assignment().id()));
    }

    HouseRules(Run run, LongSupplier nanoClock, Optional<SlipBank> bank, Optional<Reference> right) {
        this.run = run;
        this.assignment = run.assignment();
        this.nanoClock = nanoClock;
        this.bank = bank;
        this.right = right;
    }

    /** Tries them all; the last takes as long as grading a right solution. */
    public List<HouseRule> tried() {
        return List.of(
                new HouseRule("each task gives 40 to 50 % of its points to visible checks", shares()),
                new HouseRule("the JSON and the test methods name the same checks", methods()),
                new HouseRule("all that the contract passes can cross between two processes", contract()),
                new HouseRule("each slip has an id of its own, a task, a place in the sheet and a sentence", slips()),
                new HouseRule("the reference earns every point", reference()));
    }

    private List<String> shares() {
        List<String> faults = new ArrayList<>();
        for (Task task : assignment.tasks()) {
            double visible =
                    checks(task, Visibility.VISIBLE).mapToDouble(Check::points).sum();
            boolean fits = visible >= LEAST_VISIBLE * task.points() - ROUNDING
                    && visible <= MOST_VISIBLE * task.points() + ROUNDING;
            if (!task.manual() && !fits) {
                faults.add("task " + task.id() + ": " + points(visible) + " of " + points(task.points())
                        + " points are visible checks'");
            }
        }
        return faults;
    }

    private static Stream<Check> checks(Task task, Visibility visibility) {
        return task.checks().stream().filter(check -> check.visibility() == visibility);
    }

    private List<String> methods() {
        List<Method> methods = Suite.methods(assignment);
        String visible = assignment.packageName();
        String hidden = visible + ".hidden";
        List<String> faults = new ArrayList<>();
        faults.addAll(methods(methods, Visibility.VISIBLE, visible));
        faults.addAll(methods(methods, Visibility.HIDDEN, hidden));
        methods.stream()
                .filter(method -> !Set.of(visible, hidden)
                        .contains(method.getDeclaringClass().getPackageName()))
                .map(method -> "test method " + method.getName() + " in "
                        + method.getDeclaringClass().getName() + ": visible checks belong in " + visible
                        + ", hidden ones in " + hidden)
                .forEach(faults::add);
        return faults;
    }

    private List<String> methods(List<Method> all, Visibility visibility, String packageName) {
        Set<String> missing = new HashSet<>();
        assignment.tasks().forEach(task -> checks(task, visibility).forEach(check -> missing.add(check.id())));
        Set<String> found = new HashSet<>();
        List<String> faults = new ArrayList<>();
        for (Method method : all) {
            String name = method.getName();
            if (!method.getDeclaringClass().getPackageName().equals(packageName)) {
                continue;
            }
            if (!found.add(name)) {
                faults.add("check " + name + ": there are two test methods of that name in " + packageName);
            } else if (!missing.remove(name)) {
                faults.add("test method " + name + " in "
                        + method.getDeclaringClass().getName() + ": it is no " + label(visibility)
                        + " check of the JSON");
            }
        }
        missing.stream()
                .sorted()
                .map(id -> "check " + id + ": there is no test method of that name in " + packageName)
                .forEach(faults::add);
        return faults;
    }

    private static String label(Visibility visibility) {
        return visibility.name().toLowerCase(Locale.ROOT);
    }

    private List<String> contract() {
        List<String> faults = new ArrayList<>();
        Class<?> contract;
        try {
            contract = Class.forName(assignment.contract());
        } catch (ClassNotFoundException e) {
            return List.of(assignment.contract() + ": there is no such class");
        }
        Arrays.stream(contract.getMethods())
                .sorted(Comparator.comparing(Method::getName))
                .forEach(method -> {
                    Stream<Type> types = Stream.concat(
                            Stream.of(method.getGenericReturnType()), Arrays.stream(method.getGenericParameterTypes()));
                    types.map(WireTypes::obstacle)
                            .flatMap(Optional::stream)
                            .distinct()
                            .forEach(type -> faults.add(method.getName() + ": a " + type.getTypeName()
                                    + " cannot cross; use double, int, long, boolean, String, Matrix, double[], int[], an"
                                    + " enum, or a list or record of these"));
                });
        return faults;
    }

    private List<String> slips() {
        if (bank.isEmpty()) {
            return List.of("there is no bank of slips: no mistake can be named, and there is nothing to audit with");
        }
        Set<String> tasks = new HashSet<>();
        assignment.tasks().forEach(task -> tasks.add(task.id()));
        Set<String> ids = new HashSet<>();
        List<String> faults = new ArrayList<>();
        for (Slip slip : bank.get().slips()) {
            if (!ids.add(slip.id())) {
                faults.add("slip " + slip.id() + ": another has that id");
            }
            if (!tasks.contains(slip.task())) {
                faults.add("slip " + slip.id() + ": the JSON has no task " + slip.task());
            }
            if (slip.where().isBlank() || !slip.sentence().endsWith(".")) {
                faults.add("slip " + slip.id() + ": say where in the sheet to look, and name the mistake in a sentence"
                        + " that ends with a full stop");
            }
        }
        return faults;
    }

    private List<String> reference() {
        if (right.isEmpty()) {
            return List.of("there is no reference: nothing can be followed through");
        }
        if (Suite.methods(assignment).isEmpty()) {
            return List.of("there are no checks that it could earn points with");
        }
        Object solved = right.get().given(Set.of(), null);
        return Suite.of(assignment).run(run, new OneObject(solved), nanoClock).stream()
                .flatMap(task -> task.checks().stream())
                .filter(check -> check.points() < check.max() && check.outcome() != Outcome.AWAITING_MARKS)
                .map(HouseRules::lost)
                .toList();
    }

    private static String lost(CheckResult check) {
        return "check " + check.check() + ": the reference loses " + points(check.max() - check.points()) + " of "
                + points(check.max()) + " points: "
                + check.message().lines().findFirst().orElse(check.outcome().label());
    }

    private static String points(double points) {
        return Numbers.points(points).toPlainString();
    }
}
