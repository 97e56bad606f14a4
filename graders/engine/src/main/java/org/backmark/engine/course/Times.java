package org.backmark.engine.course;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.backmark.engine.find.FileName;
import org.backmark.engine.find.InputException;
import org.backmark.engine.find.StudentId;
import org.backmark.engine.find.Submission;
import org.backmark.engine.text.Printable;

/** Where it is known from when a submission came. */
sealed interface Times {

    /**
     * When a submission came; nothing if that is not known.
     *
     * @param sender the student's or group's id
     * @throws InputException if it must be known and is not
     */
    Optional<Instant> of(Submission submission, String sender);

    /** Nobody has said. */
    record Unknown() implements Times {
        @Override
        public Optional<Instant> of(Submission submission, String sender) {
            return Optional.empty();
        }
    }

    /** The names of the files tell. */
    record FromNames(FileName names, Moments moments) implements Times {
        @Override
        public Optional<Instant> of(Submission submission, String sender) {
            String shown = Printable.of(FileName.of(submission.path()));
            String text = names.part(submission.path(), "time")
                    .orElseThrow(() -> new InputException(
                            shown + ": its name tells no time, as fileName has it; rename it, or give --times FILE"));
            try {
                return Optional.of(moments.ofDigits(text));
            } catch (IllegalArgumentException e) {
                throw new InputException(shown + ": " + e.getMessage());
            }
        }
    }

    /** The times of the files themselves, which every copy may change. */
    record OfFiles() implements Times {
        @Override
        public Optional<Instant> of(Submission submission, String sender) {
            try (Stream<Path> files = Files.walk(submission.path())) {
                return files.filter(file -> Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS))
                        .map(OfFiles::time)
                        .map(FileTime::toInstant)
                        .max(Instant::compareTo);
            } catch (IOException | UncheckedIOException e) {
                throw new InputException(Printable.of(submission.path().toString()) + ": its time cannot be read");
            }
        }

        private static FileTime time(Path file) {
            try {
                return Files.getLastModifiedTime(file, LinkOption.NOFOLLOW_LINKS);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /**
     * A table tells.
     *
     * @param file for messages
     * @param times by file name or by sender
     * @param bySubmission whether the names of files are in it
     */
    record FromTable(Path file, Map<String, Instant> times, boolean bySubmission) implements Times {

        /**
         * Reads a table with the columns submission (a file's or folder's name) and time, or student and time.
         *
         * @throws InputException naming the line
         */
        static FromTable read(Path file, List<Submission> submissions, Map<Path, String> senders, Moments moments) {
            Table table = Table.open(file, List.of("time"), List.of("submission", "student"));
            boolean bySubmission = table.has("submission");
            if (bySubmission == table.has("student")) {
                throw new InputException(
                        Printable.of(file.toString()) + ", line 1: needs a column submission, or one student");
            }
            Map<String, Long> known = submissions.stream()
                    .map(submission -> key(submission, senders.get(submission.path()), bySubmission))
                    .collect(Collectors.groupingBy(key -> key, Collectors.counting()));
            Map<String, Instant> times = new HashMap<>();
            Map<String, Line> seen = new HashMap<>();
            for (Line line : table.lines()) {
                String column = bySubmission ? "submission" : "student";
                String key = bySubmission ? line.filled(column) : StudentId.of(line.filled(column));
                if (!known.containsKey(key)) {
                    throw line.fault("there is no submission " + (bySubmission ? "" : "of ") + "\""
                            + Printable.line(line.text(column)) + "\"");
                }
                if (known.get(key) > 1) {
                    throw line.fault(key + " has sent " + known.get(key)
                            + " submissions: name the files, in a column submission");
                }
                Line first = seen.putIfAbsent(key, line);
                if (first != null) {
                    throw line.repeated("gives " + Printable.line(key) + " a time", first);
                }
                times.put(key, time(line, moments));
            }
            return new FromTable(file, times, bySubmission);
        }

        private static Instant time(Line line, Moments moments) {
            try {
                return moments.read(line.filled("time"));
            } catch (IllegalArgumentException e) {
                throw line.fault(e.getMessage());
            }
        }

        private static String key(Submission submission, String sender, boolean bySubmission) {
            return bySubmission ? FileName.of(submission.path()) : sender;
        }

        @Override
        public Optional<Instant> of(Submission submission, String sender) {
            String key = key(submission, sender, bySubmission);
            return Optional.of(Optional.ofNullable(times.get(key))
                    .orElseThrow(() -> new InputException(Printable.of(file.toString()) + ": has no time for "
                            + Printable.of(key) + ", which was handed in")));
        }
    }
}
