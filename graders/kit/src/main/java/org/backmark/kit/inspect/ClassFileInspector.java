package org.backmark.kit.inspect;

import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Reads the class files and follows their calls from each method of the contract. */
public final class ClassFileInspector implements Inspector {
    private static final int MOST_WARNINGS = 100;
    private static final int LONGEST_NAME = 200;

    private final String packageName;
    private final String contract;
    private final Set<String> contractMethods;
    private final AllowedMembers allowed;
    private final Advice advice = new Advice();
    private final ForeignMethods foreign = new ForeignMethods();

    /**
     * An inspector for one assignment.
     *
     * @param packageName the package of the student's classes
     * @param contract the interface, fully qualified; it must be on the class path
     */
    public ClassFileInspector(String packageName, String contract) {
        this.packageName = packageName;
        this.contract = contract;
        this.contractMethods = methodsOf(contract);
        this.allowed = new AllowedMembers(
                ResourceLines.read("allowed-members.txt"), contract.substring(0, contract.lastIndexOf('.')));
    }

    private static Set<String> methodsOf(String contract) {
        try {
            Class<?> type = Class.forName(contract, false, ClassFileInspector.class.getClassLoader());
            return Arrays.stream(type.getMethods()).map(Method::getName).collect(Collectors.toCollection(TreeSet::new));
        } catch (ClassNotFoundException e) {
            throw new IllegalArgumentException("the contract " + contract + " is not on the class path", e);
        }
    }

    @Override
    public Inspection inspect(Map<String, byte[]> classes) {
        if (Volume.tooLarge(classes.values())) {
            return new Inspection.NotInspectable(
                    "there are too many calls and methods in it to look through: send only what you have written yourself");
        }
        List<StudentType> types = new ArrayList<>();
        for (Map.Entry<String, byte[]> one : classes.entrySet()) {
            try {
                types.add(StudentType.of(one.getValue()));
            } catch (RuntimeException e) {
                return new Inspection.NotInspectable(
                        "the class file of " + shown(one.getKey()) + " cannot be read: compile it again");
            }
        }
        return inspect(new StudentClasses(types));
    }

    private Inspection inspect(StudentClasses classes) {
        List<String> strangers = classes.all()
                .map(StudentType::name)
                .filter(name -> !name.startsWith(packageName + "."))
                .toList();
        if (!strangers.isEmpty()) {
            return new Inspection.NotInspectable(
                    "class " + cut(strangers.get(0)) + " lies outside package " + packageName + ": move it there");
        }
        Implementation implementation = Implementation.in(classes, contract, packageName, this::shown);
        return implementation.name() == null
                ? new Inspection.NotInspectable(implementation.problem())
                : inspected(implementation.name(), implementation.remarks(), classes);
    }

    private Inspection inspected(String implementation, List<String> remarks, StudentClasses classes) {
        Map<CodeUnit, List<Finding>> findings = findings(classes);
        Map<String, List<Finding>> forbidden = new TreeMap<>();
        Set<CodeUnit> everReached = new HashSet<>();
        if (!findings.isEmpty()) {
            for (String method : contractMethods) {
                Set<CodeUnit> reached = Reachability.from(implementation, method, classes, foreign, contract);
                everReached.addAll(reached);
                List<Finding> here = reached.stream()
                        .flatMap(unit -> findings.getOrDefault(unit, List.of()).stream())
                        .sorted(Comparator.comparing(Finding::className)
                                .thenComparing(Finding::line)
                                .thenComparing(Finding::member))
                        .toList();
                if (!here.isEmpty()) {
                    forbidden.put(method, here);
                }
            }
        }
        List<String> warnings = findings.entrySet().stream()
                .filter(entry -> !everReached.contains(entry.getKey()))
                .flatMap(entry -> entry.getValue().stream())
                .map(finding -> finding.message() + " (no task reaches it)")
                .sorted()
                .toList();
        return new Inspection.Inspected(
                implementation,
                forbidden,
                Stream.concat(remarks.stream(), cut(warnings).stream()).toList());
    }

    // A megabyte of source holds tens of thousands, and each stands on the student's page.
    private static List<String> cut(List<String> warnings) {
        int more = warnings.size() - MOST_WARNINGS;
        return more <= 0
                ? warnings
                : Stream.concat(
                                warnings.stream().limit(MOST_WARNINGS),
                                Stream.of("and " + more + " more that no task reaches"))
                        .toList();
    }

    private Map<CodeUnit, List<Finding>> findings(StudentClasses classes) {
        Rules rules = new Rules(classes, allowed, advice, this::shown);
        return classes
                .all()
                .flatMap(type -> type.units().stream())
                .collect(Collectors.toMap(unit -> unit, rules::findings))
                .entrySet()
                .stream()
                .filter(entry -> !entry.getValue().isEmpty())
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private String shown(String name) {
        return cut(name.startsWith(packageName + ".") ? name.substring(packageName.length() + 1) : name)
                .replace('$', '.');
    }

    private static String cut(String name) {
        return name.length() <= LONGEST_NAME ? name : name.substring(0, LONGEST_NAME) + "...";
    }
}
