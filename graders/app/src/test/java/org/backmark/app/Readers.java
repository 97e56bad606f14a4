package org.backmark.app;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.File;
import java.io.IOException;
import java.lang.reflect.Method;
import java.lang.reflect.Type;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.backmark.contract.inf5860week7.Gradients;
import org.backmark.contract.inf5860week7.Training;
import org.backmark.contract.inf5860week7.Week7;
import org.backmark.course.ClassList;
import org.backmark.course.CourseOptions;
import org.backmark.course.CourseRules;
import org.backmark.course.Decisions;
import org.backmark.course.Kind;
import org.backmark.course.Reviewers;
import org.backmark.datasets.readers.CsvReader;
import org.backmark.datasets.readers.DataFile;
import org.backmark.datasets.readers.IdxReader;
import org.backmark.datasets.readers.MatReader;
import org.backmark.datasets.readers.NumpyReader;
import org.backmark.engine.compile.Compilation;
import org.backmark.engine.compile.JavacCompiler;
import org.backmark.engine.find.InputException;
import org.backmark.engine.find.Layout;
import org.backmark.engine.find.SubmissionFinder;
import org.backmark.engine.unpack.Extraction;
import org.backmark.engine.unpack.SourceUnpacker;
import org.backmark.engine.unpack.UnpackLimits;
import org.backmark.engine.unpack.Unpacked;
import org.backmark.engine.workspace.Workspace;
import org.backmark.kit.Matrix;
import org.backmark.kit.assignment.Assignment;
import org.backmark.kit.assignment.Assignments;
import org.backmark.kit.call.Answer;
import org.backmark.kit.call.AnswerFrame;
import org.backmark.kit.junit.Run;
import org.backmark.kit.wire.FrameReader;
import org.backmark.kit.wire.FrameWriter;

/** Every reader of what comes from outside. */
final class Readers {
    private static final String ID = "inf5860-week7";
    private static final String SCORES = "student,name,assignment,score,max,status,passed,group\n"
            + "ada,Ada Å,inf5860-week7,87.5,100,graded,passed,\nbob,,inf5860-week7,0,100,not-compiled,failed,\n"
            + "'=c,\"C, \"\"x\"\"\",inf5860-week7,,100,grader-error,open,\n";

    private static final String WORKSHEET =
            "Identifier,\"Full name\",\"Email address\",Status,Grade,\"Maximum Grade\",\"Grade can be changed\","
                    + "\"Last modified (submission)\",\"Last modified (grade)\",\"Feedback comments\"\n"
                    + "\"Participant 11\",\"Ada Å\",a@b,Submitted,7.00,100.00,Yes,x,-,\n";

    private final Path folder;
    private final Assignment assignment = Assignments.load(ID);
    private final Run run = new Run(assignment, 1, Optional.empty(), false);
    private final Path submissions;
    private final Path results;

    Readers(Path folder) throws IOException {
        this.folder = folder;
        this.submissions = Files.createDirectories(folder.resolve("class"));
        for (String name : List.of("ada", "bob", "311000123")) {
            Files.createDirectories(submissions.resolve(name));
        }
        this.results = Files.createDirectories(folder.resolve("results"));
    }

    private static List<byte[]> texts(String... texts) {
        return Arrays.stream(texts)
                .map(text -> text.getBytes(StandardCharsets.UTF_8))
                .toList();
    }

    List<Reader> all() throws Exception {
        List<Reader> all =
                new ArrayList<>(List.of(configuration(), source(), archive("zip"), archive("tar.gz"), ofClass()));
        all.addAll(tables());
        all.addAll(commands());
        all.addAll(data());
        all.addAll(frames());
        all.add(javac());
        all.addAll(new RunReaders(submissions, Files.createDirectories(folder.resolve("run")), ID).all());
        return all;
    }

    private Path write(String name, byte[] bytes) throws IOException {
        return Files.write(folder.resolve(name), bytes);
    }

    private Reader configuration() {
        return new Reader(
                "configuration",
                texts(
                        "{\"passMark\": \"30 points\", \"policy\": {\"late\": \"percent\", \"percentPerDay\": 10.5, \"groupSize\": 2}}",
                        "{\"limits\": {\"callSeconds\": 2.5, \"heapMegabytes\": 128}, \"fileName\": \"(?<id>\\\\w+)_(?<time>[0-9]+)\"}",
                        "{\"tasks\": [{\"id\": \"train\", \"points\": 11, \"checks\": [{\"id\": \"trainingReachesTheAccuracy\","
                                + " \"points\": 4}]}], \"errata\": [\"a\", \"b\"], \"feedback\": {\"hidden\": \"name\"}}",
                        "{\"training\": {\"steps\": 30, \"data\": 50}, \"full\": {\"training\": {\"seeds\": 3}}, \"partialCredit\":"
                                + " {\"namedSlip\": 0.5}, \"ownTests\": {\"points\": 5, \"seconds\": 3}}"),
                bytes -> Assignments.redacted(ID, write("config.json", bytes)));
    }

    private Reader source() {
        SourceUnpacker unpacker = new SourceUnpacker(assignment.packageName(), UnpackLimits.DEFAULT);
        return new Reader(
                "source",
                texts(Packs.SOURCE, Packs.SOURCE.replace("class A", "public record A(int x) {} class B")),
                bytes -> {
                    told(unpacker.unpack(write("A.java", bytes)));
                });
    }

    // What javac itself cannot bear must not end the compiler.
    private Reader javac() {
        SourceUnpacker unpacker = new SourceUnpacker(assignment.packageName(), UnpackLimits.DEFAULT);
        List<Path> classPath = Arrays.stream(
                        System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(entry -> entry.contains("ejml") || entry.contains("sdk") || entry.contains("kit"))
                .map(Path::of)
                .toList();
        JavacCompiler compiler = new JavacCompiler(classPath, Week7.class.getName(), 20);
        return new Reader("javac", 5, texts(Packs.PROGRAM), bytes -> {
            Unpacked unpacked = unpacker.unpack(write("Week7Solution.java", bytes));
            told(unpacked);
            if (unpacked instanceof Unpacked.Sources found
                    && compiler.compile(found.sources()) instanceof Compilation.NotCompiled not) {
                throw new InputException(not.firstLine());
            }
        });
    }

    private Reader archive(String ending) {
        SourceUnpacker unpacker = new SourceUnpacker(assignment.packageName(), UnpackLimits.DEFAULT);
        byte[] java = Packs.SOURCE.getBytes(StandardCharsets.UTF_8);
        List<String> names = List.of("p/A.java", "p/b.txt", "x".repeat(150) + "/C.java");
        List<byte[]> seeds = ending.equals("zip")
                ? List.of(
                        Packs.zip(false, names, java),
                        Packs.zip(true, names, java),
                        Packs.zip(true, List.of("in.zip"), Packs.zip(true, names, java)))
                : List.of(Packs.tarGz(names, java), Packs.tarGz(List.of("in.tgz"), Packs.tarGz(names, java)));
        return new Reader(ending, seeds, bytes -> told(unpacker.unpack(write("a." + ending, bytes))));
    }

    // What is not read must be said of the submission.
    private static void told(Unpacked unpacked) {
        if (unpacked instanceof Unpacked.Rejected rejected) {
            throw new InputException(rejected.line());
        }
    }

    private Reader ofClass() {
        byte[] java = Packs.SOURCE.getBytes(StandardCharsets.UTF_8);
        List<String> names = List.of("Ada A_12_assignsubmission_file_/A.java", "Bob B_13_assignsubmission_file_/a.zip");
        return new Reader(
                "class download", 5, List.of(Packs.zip(true, names, java), Packs.zip(false, names, java)), bytes -> {
                    Path into = Files.createTempDirectory(folder, "into");
                    try {
                        Extraction.top(write("class.zip", bytes));
                        Extraction.extract(folder.resolve("class.zip"), into);
                    } finally {
                        Workspace.remove(into, () -> {});
                    }
                });
    }

    private List<Reader> tables() {
        return List.of(
                table(
                        Kind.PERSON,
                        "student,email,name\nada,a@b.c,Ada A\n3.11E+08,x@y.z,\"B, Bob\"\n",
                        "Matrikelnummer;Vorname;Nachname\n00123;A;B\n"),
                table(Kind.GROUP, "group,student\ng1,ada\ng2,bob\n", "\ufeffsep=;\nGruppe;id\ng1;ada\n"),
                table(Kind.MANUAL, "student,item,points,comment\nada,relu-drawing,0.0,ok\nbob,net-drawing,\"0,0\",\n"),
                table(Kind.OVERRIDE, "student,task,points,reason\nada,train,7,because\nbob,backprop,1e1,x\n"),
                table(Kind.EXTENSION, "student,deadline,reason\nada,2026-11-21T10:00Z,ill\nbob,21.11.2026 10:00:30,\n"),
                table(Kind.TIME, "student,time\nada,2026-11-20T10:00Z\nbob,\"Friday, 20 November 2026, 1:05 PM\"\n"),
                new Reader(
                        "decisions",
                        texts("assignment,kind,student,item,value,reason,by,when,table,line\n" + ID
                                + ",override,ada,train,7,why,me,2026-11-20T10:00:00Z,o.csv,2\n" + ID
                                + ",deadline,,,2026-11-20T10:00Z,,me,2026-11-20T10:00:00Z,--deadline,0\n" + ID
                                + ",file-times,,,yes,,me,2026-11-20T10:00:00Z,--file-times,0\n"),
                        bytes -> {
                            write("decisions.csv", bytes);
                            rules(Decisions.in(folder, ID).with(CourseOptions.NONE, Optional.empty(), Instant.EPOCH));
                        }),
                new Reader(
                        "reviewers",
                        texts("student\nada\nbob\n", "student,x\n1,2\n3,4\n5,6\n"),
                        bytes -> Reviewers.parties(write("r.csv", bytes), Optional.empty())),
                new Reader(
                        "class list",
                        texts("student,email,name\nada,a@b.c,Ada A\nbob,,\n"),
                        bytes -> ClassList.read(write("l.csv", bytes))));
    }

    private Reader table(Kind kind, String... texts) {
        return new Reader(kind.name(), texts(texts), bytes -> {
            CourseOptions options = CourseOptions.NONE
                    .with(kind, write(kind.name() + ".csv", bytes))
                    .withTimeZone("Europe/Oslo");
            rules(Decisions.none()
                    .with(
                            kind == Kind.EXTENSION
                                    ? options.withDeadline("2026-11-20T23:59Z").withFileTimes()
                                    : options,
                            Optional.empty(),
                            Instant.EPOCH));
        });
    }

    private void rules(Decisions decisions) {
        new CourseRules(
                        run,
                        assignment.passMark(),
                        new SubmissionFinder(assignment.fileName()).find(submissions, Layout.CLASS),
                        List.of(),
                        decisions)
                .lines();
    }

    private List<Reader> commands() throws IOException {
        Files.writeString(results.resolve("scores.csv"), SCORES);
        Path sheet = Files.writeString(folder.resolve("sheet.csv"), WORKSHEET);
        Path other = Files.createDirectories(folder.resolve("other"));
        Path out = folder.resolve("out.csv");
        return List.of(
                new Reader(
                        "moodle",
                        texts(WORKSHEET),
                        bytes -> command(
                                "moodle", results, "--worksheet", write("w.csv", bytes), "--out", out, "--scale")),
                new Reader(
                        "canvas",
                        texts(
                                "Student,ID,SIS User ID,SIS Login ID,Section,Week 7 (12345)\n    Points Possible,,,,,100\n"
                                        + "\"Å, Ada\",4,ada,ada,1,7.5\n"),
                        bytes -> command("canvas", results, "--gradebook", write("g.csv", bytes), "--out", out)),
                new Reader("scores", texts(SCORES), bytes -> {
                    Files.write(other.resolve("scores.csv"), bytes);
                    command("course", other, "--rule", "1/2");
                    command("moodle", other, "--worksheet", sheet, "--out", out);
                }));
    }

    private static void command(Object... arguments) {
        Command.Result told = InProcess.backmark(arguments);
        if (told.exitCode() == 3) {
            throw new IllegalStateException(told.errors());
        } else if (told.exitCode() == 2) {
            throw new InputException(told.errors().lines().findFirst().orElse(""));
        }
    }

    private List<Reader> data() {
        return List.of(
                new Reader(
                        "numbers as CSV",
                        texts("1,2.5,-3e-2\n4,5,6\n"),
                        bytes -> CsvReader.matrix(new DataFile("x.csv", bytes), 2, 3)),
                new Reader(
                        "IDX images",
                        List.of(Packs.idx(true), Packs.gzipped(Packs.idx(true))),
                        bytes -> IdxReader.images(new DataFile("images", bytes), 2, 3)),
                new Reader(
                        "IDX labels",
                        List.of(Packs.idx(false), Packs.gzipped(Packs.idx(false))),
                        bytes -> IdxReader.labels(new DataFile("labels", bytes), 9)),
                new Reader(
                        "MAT",
                        List.of(Packs.mat()),
                        bytes -> MatReader.read(new DataFile("x.mat", bytes), "X")
                                .matrix("X", 2, 3)),
                new Reader(
                        "numpy",
                        List.of(
                                Packs.npy("<f8", false),
                                Packs.npy(">i4", true),
                                Packs.zip(true, List.of("X.npy", "Y.npy"), Packs.npy("<f8", false))),
                        bytes -> {
                            NumpyReader reader = NumpyReader.read(new DataFile("x.npy", bytes));
                            reader.array(reader.has("X") ? "X" : NumpyReader.ONLY)
                                    .columnsOf(3);
                        }));
    }

    private static List<Reader> frames() throws Exception {
        Matrix matrix = new Matrix(2, 2);
        List<Reader> all = new ArrayList<>();
        for (Method method : Week7.class.getMethods()) {
            Type type = method.getGenericReturnType();
            Object value = type == Gradients.class
                    ? new Gradients(matrix, matrix)
                    : type == Training.class ? new Training(matrix, matrix, new double[] {1, 2}) : null;
            FrameWriter frame = FrameWriter.plain();
            AnswerFrame.write(
                    frame,
                    type,
                    value == null
                            ? new Answer.Threw("Odd", "message", List.of("at A.f(A.java:1)"))
                            : new Answer.Value(value, List.of(true, false), List.of("text")));
            ByteArrayOutputStream sent = new ByteArrayOutputStream();
            frame.send(new DataOutputStream(sent));
            all.add(new Reader("frames of " + method.getName(), List.of(sent.toByteArray()), bytes -> {
                DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes));
                FrameReader reader = FrameReader.receive(in, 1 << 20, FrameReader.keep());
                AnswerFrame.read(reader, type);
                reader.end();
            }));
        }
        return all;
    }
}
