package org.backmark.course;

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
    record FromNames(FileName names, TimestampParser moments) implements Times {
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

    /** The platform has written them into its download. */
    record FromDownload(TimestampParser moments) implements Times {
        @Override
        public Optional<Instant> of(Submission submission, String sender) {
            try {
                return submission.time().map(moments::ofDigits);
            } catch (IllegalArgumentException e) {
                throw new InputException("the download's time of " + Printable.of(StudentId.nameOf(sender)) + ": "
                        + e.getMessage() + ", or --times FILE");
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
     * Tables tell.
     *
     * @param byFile by the names of files
     * @param bySender by student or group
     */
    record FromTable(Map<String, Instant> byFile, Map<String, Instant> bySender) implements Times {

        /**
         * Reads the lines of tables with the columns submission (a file's or folder's name) and time, or student and time.
         *
         * @param remarks told of lines about those who have sent nothing
         * @throws InputException naming the line
         */
        static FromTable of(Decisions decisions, Senders senders, TimestampParser moments, List<String> remarks) {
            Map<String, Instant> byFile = new HashMap<>();
            for (TableRow line : decisions.lines(Kind.TIME_OF_FILE)) {
                Optional<Path> file = senders.file(line.filled("submission"));
                file.ifPresent(path -> byFile.putIfAbsent(FileName.of(path), time(line, moments)));
                if (file.isEmpty() && !line.kept()) {
                    remarks.add(line.source() + ": there is no submission " + Printable.line(line.text("submission")));
                }
            }
            Map<String, Instant> bySender = new HashMap<>();
            for (TableRow line : decisions.lines(Kind.TIME)) {
                Optional<String> sender = senders.called(line);
                if (sender.isEmpty() && !line.kept()) {
                    remarks.add(line.source() + ": " + Printable.line(line.text("student")) + " has sent nothing");
                }
                sender.ifPresent(id -> {
                    int sent = senders.count(id);
                    if (sent > 1 && !line.kept()) {
                        throw line.fault(
                                id + " has sent " + sent + " submissions: name the files, in a column submission");
                    }
                    if (sent == 1) {
                        bySender.putIfAbsent(id, time(line, moments));
                    }
                });
            }
            return new FromTable(byFile, bySender);
        }

        private static Instant time(TableRow line, TimestampParser moments) {
            try {
                return moments.readFirst(line.filled("time")).toInstant();
            } catch (IllegalArgumentException e) {
                throw line.fault(e.getMessage());
            }
        }

        @Override
        public Optional<Instant> of(Submission submission, String sender) {
            return Optional.ofNullable(byFile.get(FileName.of(submission.path())))
                    .or(() -> Optional.ofNullable(bySender.get(sender)));
        }
    }
}
