package org.backmark.kit.junit;

import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.Function;
import java.util.function.Supplier;
import org.backmark.kit.assignment.Assignment;
import org.backmark.kit.assignment.Assignments;
import org.backmark.kit.binding.Binding;
import org.backmark.kit.binding.CallLog;
import org.backmark.kit.binding.InProcess;
import org.backmark.kit.follow.AnswerSpread;
import org.backmark.kit.follow.Reference;
import org.backmark.kit.follow.ReferenceAnswers;
import org.backmark.kit.nearby.Questions;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ExtensionContext.Store;
import org.junit.jupiter.api.extension.ExtensionContext.StoreScope;
import org.junit.jupiter.api.extension.InvocationInterceptor;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.junit.jupiter.api.extension.ReflectiveInvocationContext;

/**
 * Supplies a check's parameters: the contract, the {@link ReferenceAnswers}, a seeded {@link Random}, the
 * {@link CallLog}, the {@link Curves}, the {@link Figures}, the {@link Sizes}, the {@link TimeLimit} and the {@link Run}. What a check that is
 * {@link ReaskPerturbed} has asked is asked again.
 */
public final class GradedExtension implements ParameterResolver, InvocationInterceptor, AfterEachCallback {
    private static final Namespace NAMESPACE = Namespace.create("org.backmark");

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        Class<?> type = parameter.getParameter().getType();
        return type == Random.class
                || type == CallLog.class
                || type == Curves.class
                || type == Figures.class
                || type == Run.class
                || type == Sizes.class
                || type == TimeLimit.class
                || parameter.isAnnotated(ReferenceAnswers.class)
                || type.getName().equals(gradedRun(context).run().assignment().contract());
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        Class<?> type = parameter.getParameter().getType();
        GradedRun graded = gradedRun(context);
        if (type == Random.class) {
            return new Random(seed(graded.run().seed(), name(context)));
        } else if (type == Run.class) {
            return graded.run();
        } else if (type == Sizes.class) {
            return new Sizes(graded.run().sheetsSizesAlone());
        } else if (type == TimeLimit.class) {
            return TimeLimit.of(graded);
        } else if (type == Curves.class) {
            return new Curves(context::publishReportEntry);
        } else if (type == Figures.class) {
            return new Figures(context::publishReportEntry);
        } else if (parameter.isAnnotated(ReferenceAnswers.class)) {
            return type == Optional.class ? followed(graded, context) : right(graded, context);
        }
        CallLog calls = store(context).getOrComputeIfAbsent(CallLog.class, key -> new CallLog(), CallLog.class);
        if (type == CallLog.class) {
            return calls;
        }
        Object student = graded.binding().instance(type, calls);
        if (!parameter.getDeclaringExecutable().isAnnotationPresent(ReaskPerturbed.class)
                || reference(graded).isEmpty()) {
            return student;
        }
        Questions questions = new Questions(type);
        store(context).put(Questions.class, questions);
        return questions.askedOf(student);
    }

    @Override
    public void interceptTestMethod(
            Invocation<Void> check, ReflectiveInvocationContext<Method> method, ExtensionContext context)
            throws Throwable {
        check.proceed();
        Questions questions = store(context).get(Questions.class, Questions.class);
        if (questions != null) {
            GradedRun graded = gradedRun(context);
            Random random = new Random(seed(graded.run().seed(), name(context) + "/other numbers"));
            int times =
                    method.getExecutable().getAnnotation(ReaskPerturbed.class).times();
            for (int time = 0; time < times; time++) {
                questions.askAgain(
                        () -> graded.binding().instance(contract(graded), new CallLog()),
                        allRight(graded, context),
                        reference(graded).orElseThrow()::kept,
                        random);
            }
        }
        AnswerSpread spread = store(context).get(AnswerSpread.class, AnswerSpread.class);
        if (spread != null) {
            spread.demand();
        }
    }

    // What is followed through is right in one way alone.
    private static List<Supplier<?>> allRight(GradedRun graded, ExtensionContext context) {
        List<Supplier<?>> right = new ArrayList<>();
        right.add(() -> right(graded, context));
        if (graded.followed().isEmpty()) {
            reference(graded).orElseThrow().alsoRight().forEach(other -> right.add(() -> other));
        }
        return right;
    }

    private static Optional<Object> followed(GradedRun graded, ExtensionContext context) {
        return graded.followed().isEmpty() ? Optional.empty() : Optional.of(right(graded, context));
    }

    // The student whose answers they are built on is an object of its own, with a log of its own.
    private static Object right(GradedRun graded, ExtensionContext context) {
        Reference reference = reference(graded)
                .orElseThrow(() -> new IllegalStateException(
                        "no reference of " + graded.run().assignment().id()
                                + " is on the class path, and a check asks for the right answers"));
        Class<?> contract = contract(graded);
        Supplier<Object> right = () -> reference.right(contract, () -> student(graded.binding(), contract));
        if (graded.followed().isEmpty()) {
            return right.get();
        }
        Object earlier = student(graded.earlier(), contract);
        AnswerSpread spread =
                store(context).getOrComputeIfAbsent(AnswerSpread.class, key -> new AnswerSpread(), AnswerSpread.class);
        Object built = reference.given(
                graded.followed(),
                graded.demanding() ? spread.of(contract, earlier, right.get(), "the earlier ") : earlier);
        return spread.of(contract, built, right.get(), "");
    }

    private static Object student(Binding binding, Class<?> contract) {
        return binding.instance(contract, new CallLog());
    }

    private static Optional<Reference> reference(GradedRun graded) {
        return Reference.of(graded.run().assignment().id());
    }

    private static Class<?> contract(GradedRun graded) {
        String contract = graded.run().assignment().contract();
        try {
            ClassLoader loader = reference(graded).orElseThrow().getClass().getClassLoader();
            return Class.forName(contract, false, loader);
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException("the contract " + contract + " is not on the class path", e);
        }
    }

    @Override
    public void afterEach(ExtensionContext context) {
        GradedRun graded = gradedRun(context);
        graded.binding().forget();
        if (graded.earlier() != graded.binding()) {
            graded.earlier().forget();
        }
    }

    private static GradedRun gradedRun(ExtensionContext context) {
        GradedRun given =
                context.getStore(StoreScope.LAUNCHER_SESSION, NAMESPACE).get(GradedRun.class, GradedRun.class);
        if (given != null) {
            return given;
        }
        String id = GradedClasses.assignmentOf(context.getRequiredTestClass()).orElseThrow();
        return context.getRoot()
                .getStore(NAMESPACE)
                .getOrComputeIfAbsent(id, key -> local(id, context), GradedRun.class);
    }

    private static GradedRun local(String id, ExtensionContext context) {
        boolean full = parameter(context, "backmark.full", "true or false", GradedExtension::trueOrFalse)
                .orElse(false);
        Assignment assignment = full ? Assignments.load(id).forAllSamples() : Assignments.load(id);
        Run run = new Run(
                assignment,
                parameter(context, "backmark.seed", "a whole number", Long::valueOf)
                        .orElse(1L),
                parameter(context, "backmark.data", "a folder", GradedExtension::folder),
                full);
        ClassLoader loader = context.getRequiredTestClass().getClassLoader();
        return new GradedRun(run, new InProcess(assignment, loader));
    }

    private static <T> Optional<T> parameter(
            ExtensionContext context, String key, String wanted, Function<String, T> reading) {
        return context.getConfigurationParameter(key).map(text -> {
            try {
                return reading.apply(text);
            } catch (IllegalArgumentException e) {
                throw new IllegalArgumentException(key + " must be " + wanted + ", not \"" + text + "\"", e);
            }
        });
    }

    private static Path folder(String text) {
        Path folder = Path.of(text);
        if (!Files.isDirectory(folder)) {
            throw new IllegalArgumentException("no folder");
        }
        return folder;
    }

    private static boolean trueOrFalse(String text) {
        return switch (text) {
            case "true" -> true;
            case "false" -> false;
            default -> throw new IllegalArgumentException("neither true nor false");
        };
    }

    // That a check can ask at the sheet's sizes too, or knows of time limits, does not change what it asks otherwise.
    private static String name(ExtensionContext context) {
        return context.getUniqueId()
                .replace(", " + Sizes.class.getName(), "")
                .replace(", " + TimeLimit.class.getName(), "");
    }

    // Every invocation of every check draws numbers of its own, the same whatever else runs.
    private static long seed(long runSeed, String uniqueId) {
        long mixed = runSeed;
        for (int i = 0; i < uniqueId.length(); i++) {
            mixed = (mixed ^ uniqueId.charAt(i)) * 0x9E3779B97F4A7C15L;
            mixed ^= mixed >>> 31;
        }
        return mixed;
    }

    private static Store store(ExtensionContext context) {
        return context.getStore(NAMESPACE);
    }
}
