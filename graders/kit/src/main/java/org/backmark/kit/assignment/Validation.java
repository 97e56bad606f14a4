package org.backmark.kit.assignment;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/** What must hold of an assignment beyond the types and ranges of its fields, which their reader sees to. */
final class Validation {
    private static final Pattern ID = Pattern.compile("[A-Za-z][A-Za-z0-9-]*");
    private static final Pattern QUALIFIED_NAME = Pattern.compile("[A-Za-z]\\w*(\\.[A-Za-z]\\w*)+");
    private static final List<String> LATE = List.of("none", "refuse", "percent");
    // Points are sums of a few short decimals.
    private static final double ROUNDING = 1e-9;
    private static final int LONGEST_PATTERN = 1000;

    private final String source;

    /**
     * A validation of one file.
     *
     * @param source the file, for messages
     */
    Validation(String source) {
        this.source = source;
    }

    /**
     * Checks everything.
     *
     * @throws AssignmentException naming the first fault
     */
    void check(Assignment assignment) {
        id(assignment.id(), "id");
        text(assignment.title(), "title");
        text(assignment.course(), "course");
        text(assignment.sheet(), "sheet");
        qualifiedName(assignment.contract(), "contract");
        qualifiedName(assignment.packageName(), "package");
        fileName(assignment.fileName());
        policy(assignment.policy());
        assignment.errata().forEach(erratum -> text(erratum, "errata"));
        tasks(assignment.tasks());
    }

    private void fileName(String regex) {
        require(
                regex.length() <= LONGEST_PATTERN,
                "fileName",
                "must have at most " + LONGEST_PATTERN + " characters, not " + regex.length());
        try {
            Pattern.compile(regex);
        } catch (PatternSyntaxException e) {
            throw fault("fileName", "is not a regular expression: " + e.getDescription());
        }
        try {
            // Java 17 does not tell a pattern's groups, but refuses a reference to one that is not there.
            Pattern.compile("(?:" + regex + ")\\k<id>");
        } catch (PatternSyntaxException e) {
            throw fault("fileName", "needs a group named id, (?<id>...)");
        }
    }

    private void policy(Assignment.Policy policy) {
        require(LATE.contains(policy.late()), "policy.late", "must be one of " + String.join(", ", LATE));
    }

    private void tasks(List<Task> tasks) {
        require(!tasks.isEmpty(), "tasks", "must not be empty");
        Set<String> taskIds = new HashSet<>();
        Set<String> checkIds = new HashSet<>();
        List<String> known = tasks.stream().map(Task::id).toList();
        for (Task task : tasks) {
            String path = "tasks[" + task.id() + "]";
            id(task.id(), path + ".id");
            text(task.title(), path + ".title");
            text(task.sheetPart(), path + ".sheetPart");
            for (String need : task.needs()) {
                require(!need.equals(task.id()), path + ".needs", "names \"" + need + "\", which is the task itself");
                require(known.contains(need), path + ".needs", "names the task \"" + need + "\", which does not exist");
                require(
                        taskIds.contains(need),
                        path + ".needs",
                        "names \"" + need + "\", which does not come before it");
            }
            require(taskIds.add(task.id()), path + ".id", "is used twice");
            require(
                    !task.id().equals(Assignment.OwnTests.TASK),
                    path + ".id",
                    "is reserved for the students' own tests");
            require(task.manual() == task.checks().isEmpty(), path + ".checks", checksFault(task));
            task.checks().forEach(check -> check(check, path + ".checks[" + check.id() + "]", checkIds));
            points(task, path + ".points");
        }
    }

    private static String checksFault(Task task) {
        return task.manual()
                ? "must be empty because the task is manual"
                : "must not be empty because the task is not manual";
    }

    private void check(Check check, String path, Set<String> seen) {
        id(check.id(), path + ".id");
        require(seen.add(check.id()), path + ".id", "is used twice");
        points(check.points(), path + ".points");
    }

    private void points(Task task, String path) {
        points(task.points(), path);
        double sum = task.checks().stream().mapToDouble(Check::points).sum();
        require(
                task.manual() || Math.abs(sum - task.points()) <= ROUNDING,
                path,
                "is " + task.points() + ", but its checks give " + sum + " together");
    }

    private void points(double points, String path) {
        require(Double.isFinite(points) && points >= 0, path, "must be 0 or more, not " + points);
    }

    private void id(String id, String path) {
        require(ID.matcher(id).matches(), path, "must be letters, digits and hyphens, not \"" + id + "\"");
    }

    private void qualifiedName(String name, String path) {
        require(
                QUALIFIED_NAME.matcher(name).matches(),
                path,
                "must be a qualified name like a.b, not \"" + name + "\"");
    }

    private void text(String text, String path) {
        require(!text.isBlank(), path, "must not be blank");
    }

    private void require(boolean condition, String path, String fault) {
        if (!condition) {
            throw fault(path, fault);
        }
    }

    private AssignmentException fault(String path, String fault) {
        return new AssignmentException(source + ": " + path + " " + fault);
    }
}
