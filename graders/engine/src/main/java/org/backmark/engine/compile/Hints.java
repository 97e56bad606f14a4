package org.backmark.engine.compile;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.tools.JavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.StandardLocation;

/** Says what to do about errors that students meet often and that javac words obscurely. */
final class Hints {
    private static final Pattern UNKNOWN_CLASS = Pattern.compile("symbol: (?:class|variable) ([A-Z]\\w*)");
    private static final Pattern NOT_OVERRIDDEN =
            Pattern.compile("(?<!\\S)(\\S++) is not abstract and does not override abstract method (.*) in (\\S+)");
    private static final Pattern OF_TESTS =
            Pattern.compile("package (org\\.)?(junit|assertj|hamcrest|mockito|testng)\\b");
    private static final List<String> OFTEN_IMPORTED =
            List.of("java.util", "java.util.function", "java.util.stream", "java.io", "java.text", "java.math");

    private final String contract;
    private final String contractPackage;
    private final FileManagers managers;

    Hints(String contract, FileManagers managers) {
        this.contract = contract.substring(contract.lastIndexOf('.') + 1);
        this.contractPackage = contract.substring(0, Math.max(0, contract.lastIndexOf('.')));
        this.managers = managers;
    }

    /**
     * Looks for what every submission needs.
     *
     * @throws IllegalStateException if the contract is not there
     */
    void checkContract() {
        if (!onClassPath(contractPackage, contract)) {
            throw new IllegalStateException("the contract " + contractPackage + "." + contract
                    + " is not among the classes that students' code is compiled against");
        }
    }

    /**
     * A hint, if there is one.
     *
     * @param code javac's key of the message
     * @param message on one line
     */
    Optional<String> of(String code, String message) {
        return switch (String.valueOf(code)) {
            case "compiler.err.does.not.override.abstract" -> notOverridden(message);
            case "compiler.err.method.does.not.override.superclass" ->
                Optional.of(contract
                        + " has no such method: compare its name and the types of its parameters, in their order");
            case "compiler.err.override.weaker.access" -> Optional.of("write `public` in front of the method");
            case "compiler.err.override.incompatible.ret" ->
                Optional.of("the result must have the type that " + contract + " says");
            case "compiler.err.cant.resolve.location", "compiler.err.cant.resolve" -> unknownClass(message);
            case "compiler.err.doesnt.exist", "compiler.err.package.not.visible" ->
                Optional.of(
                        OF_TESTS.matcher(message).find()
                                ? "a solution is compiled without it: write tests into a class of their own, in"
                                        + " src/test/java"
                                : "there are only java.base (java.lang, java.util, java.io ...), EJML, org.backmark.kit and "
                                        + contractPackage);
            case "compiler.err.premature.eof" -> Optional.of("a closing brace `}` is missing");
            default -> Optional.empty();
        };
    }

    private static Optional<String> notOverridden(String message) {
        Matcher matcher = NOT_OVERRIDDEN.matcher(message);
        return matcher.find()
                ? Optional.of(matcher.group(1) + " does not implement "
                        + matcher.group(2).replace(",", ", ") + " of " + matcher.group(3)
                        + ": write it with exactly these types, a stub that throws `new NotAttempted()` is enough")
                : Optional.empty();
    }

    private Optional<String> unknownClass(String message) {
        Matcher matcher = UNKNOWN_CLASS.matcher(message);
        return matcher.find()
                ? packageOf(matcher.group(1)).map(name -> "add `import " + name + ";`")
                : Optional.empty();
    }

    private Optional<String> packageOf(String simpleName) {
        Optional<String> given = Stream.of("org.backmark.kit", contractPackage, "org.ejml.simple", "org.ejml.data")
                .filter(packageName -> onClassPath(packageName, simpleName))
                .findFirst();
        return given.or(() -> OFTEN_IMPORTED.stream()
                        .filter(packageName -> inTheJdk(packageName + "." + simpleName))
                        .findFirst())
                .map(packageName -> packageName + "." + simpleName);
    }

    private boolean onClassPath(String packageName, String simpleName) {
        JavaFileManager manager = managers.take();
        try {
            for (JavaFileObject file :
                    manager.list(StandardLocation.CLASS_PATH, packageName, Set.of(JavaFileObject.Kind.CLASS), false)) {
                if (isNamed(manager, file, packageName + "." + simpleName)) {
                    return true;
                }
            }
            return false;
        } catch (IOException e) {
            return false; // a hint less
        } finally {
            managers.giveBack(manager);
        }
    }

    private static boolean isNamed(JavaFileManager manager, JavaFileObject file, String name) {
        return name.equals(manager.inferBinaryName(StandardLocation.CLASS_PATH, file));
    }

    private static boolean inTheJdk(String name) {
        try {
            Class.forName(name, false, null);
            return true;
        } catch (ClassNotFoundException e) {
            return false;
        }
    }
}
