package org.backmark.course.classpage;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.backmark.engine.find.InputException;
import org.backmark.kit.score.AtomicFile;
import org.backmark.kit.score.Versions;

/**
 * The file {@code class.json}: a class's results in short, for the page and for other programs.
 *
 * @param madeWith what the results are made with
 * @param anonymous whether the page hides who is who
 * @param key what the codes that stand for students are made from, 32 hex digits; empty as long as none were needed
 * @param sheet what was graded
 * @param students a row each, sorted by id
 * @param checks in the assignment's order
 * @param slips named mistakes, the commonest first
 */
record ClassData(
        Versions madeWith,
        boolean anonymous,
        String key,
        Sheet sheet,
        List<Student> students,
        List<CheckCount> checks,
        List<Slip> slips) {
    private static final String NAME = "class.json";
    private static final Gson GSON = new GsonBuilder()
            .disableHtmlEscaping()
            .serializeNulls()
            .setPrettyPrinting()
            .create();

    /**
     * What was graded.
     *
     * @param assignment its id
     * @param title what a reader sees
     * @param course the course that gives it
     * @param passMark what must be earned
     * @param seed what random inputs came from
     */
    record Sheet(String assignment, String title, String course, String passMark, long seed) {
        Sheet {
            Stream.of(assignment, title, course, passMark).forEach(Objects::requireNonNull);
        }
    }

    /**
     * A student's row.
     *
     * @param name empty if what was sent does not tell it
     * @param group empty if the student works alone
     * @param note why it was not graded; else empty
     * @param score bonus included; null if it is not known, for the grader failed
     * @param bonus what of it is shown apart; 0 where a rule has taken something off both
     * @param percent null if it is not known
     * @param verdict {@code passed}, {@code failed} or {@code open}
     * @param seconds wall time of the whole submission
     * @param studentSeconds CPU time of the student's code
     * @param look why a person should look at it, in a few words each
     */
    record Student(
            String id,
            String name,
            String group,
            String status,
            String note,
            Double score,
            double bonus,
            double max,
            Double percent,
            String verdict,
            double seconds,
            double studentSeconds,
            List<String> look) {
        Student {
            Stream.of(id, name, group, status, note, verdict).forEach(Objects::requireNonNull);
            look = List.copyOf(look);
        }
    }

    /**
     * What became of one check in the submissions whose checks ran.
     *
     * @param task the task's title
     * @param ran in how many submissions it counted
     * @param earned in how many it earned points, followed through or not
     * @param followedThrough in how many of these for an earlier mistake's sake
     * @param failed in how many it ran and compared unequal
     * @param stopped in how many the student's code threw, used too much or may not be run
     * @param notAttempted in how many the stub is still there
     */
    record CheckCount(
            String check,
            String task,
            int ran,
            int earned,
            int followedThrough,
            int failed,
            int stopped,
            int notAttempted) {
        CheckCount {
            Stream.of(check, task).forEach(Objects::requireNonNull);
        }
    }

    /**
     * A named mistake.
     *
     * @param sentence that names it
     * @param students how many have made it
     */
    record Slip(String sentence, int students) {
        Slip {
            Objects.requireNonNull(sentence);
        }
    }

    /** The file's content in a folder of results, if there is one. */
    static Optional<ClassData> read(Path results) throws IOException {
        Path file = results.resolve(NAME);
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        try {
            ClassData data = GSON.fromJson(Files.readString(file), ClassData.class);
            if (data != null && data.isWhole()) {
                return Optional.of(data);
            }
        } catch (RuntimeException | CharacterCodingException e) {
            // What Gson throws of a number that is none, and the records of what is missing, has no common class.
            throw damaged(file);
        }
        throw damaged(file);
    }

    private static InputException damaged(Path file) {
        return new InputException(file + ": is not in the form that grade writes: grade again");
    }

    private boolean isWhole() {
        return Stream.of(key, madeWith, sheet, students, checks, slips).noneMatch(Objects::isNull)
                && Stream.of(students, checks, slips).flatMap(List::stream).noneMatch(Objects::isNull);
    }

    void write(Path results) throws IOException {
        AtomicFile.write(results.resolve(NAME), GSON.toJson(this) + "\n");
    }
}
