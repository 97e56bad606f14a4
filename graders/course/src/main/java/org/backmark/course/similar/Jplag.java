package org.backmark.course.similar;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.jar.JarFile;
import java.util.jar.Manifest;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.backmark.engine.find.InputException;
import org.backmark.engine.text.Printable;

/** JPlag as somebody has installed it. */
public final class Jplag {
    private static final Pattern LEFT_OUT = Pattern.compile("(?m)^\\[([A-Za-z0-9._-]+)] ");
    private final Path jars;
    private final List<String> start;

    private Jplag(Path jars, List<String> start) {
        this.jars = jars;
        this.start = start;
    }

    /**
     * Finds the program.
     *
     * @param jars its jar, or a folder of all its jars
     * @param java the command that starts Java
     * @throws InputException in one line, if there is none
     * @throws IOException if a jar cannot be read
     */
    public static Jplag in(Path jars, String java) throws IOException {
        String shown = Printable.line(jars.toString());
        if (!Files.exists(jars)) {
            throw new InputException(shown + ": there is no such file: give JPlag's jar, or the folder of its jars");
        }
        boolean folder = Files.isDirectory(jars);
        String main = (folder ? candidates(jars) : List.of(jars))
                .stream()
                        .flatMap(jar -> mainClass(jar).stream())
                        .findFirst()
                        .orElseThrow(
                                () -> new InputException(shown + (folder ? ": holds no jplag*.jar" : ": is not a jar")
                                        + " that can be started: give JPlag's jar, or the folder of its jars"));
        String classPath = jars.toAbsolutePath() + (folder ? "/*" : "");
        return new Jplag(
                jars,
                List.of(
                        java,
                        "-Xss64m",
                        "-Dfile.encoding=UTF-8",
                        "-Duser.language=en",
                        "-Duser.country=US",
                        "-cp",
                        classPath,
                        main));
    }

    private static List<Path> candidates(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.getFileName().toString().matches("jplag.*\\.jar"))
                    .sorted()
                    .toList();
        }
    }

    private static Optional<String> mainClass(Path jar) {
        try (JarFile file = new JarFile(jar.toFile())) {
            Manifest manifest = file.getManifest();
            return Optional.ofNullable(manifest)
                    .map(known -> known.getMainAttributes().getValue("Main-Class"));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /**
     * Compares each submission with each other.
     *
     * @param cohort whose
     * @param givenCode what everybody was given and does not count, by path
     * @param percent pairs that are less alike are left out, 0 to 100
     * @param scratch an empty folder
     * @throws InputException in one line that says what is wrong with the program
     * @throws IOException in one line that says why it has not compared
     */
    public Comparison compare(Cohort cohort, SortedMap<String, byte[]> givenCode, double percent, Path scratch)
            throws IOException, InterruptedException {
        Dialect dialect = dialect(scratch);
        Path root = Files.createDirectories(scratch.resolve(Dialect.ROOT));
        for (String student : cohort.students()) {
            Folders.copy(cohort.sources(student), root.resolve(student));
        }
        Folders.write(givenCode, root.resolve(Dialect.BASE_CODE));
        Ended ended = run(scratch, dialect.arguments(percent));
        List<SimilarPair> pairs = dialect.pairs(scratch, percent)
                .filter(found -> ended.code() == 0)
                .orElseThrow(() -> new IOException("JPlag has not compared them: " + ended.lastWords()));
        List<String> leftOut = LEFT_OUT.matcher(ended.output())
                .results()
                .map(line -> line.group(1))
                .filter(cohort.students()::contains)
                .distinct()
                .toList();
        return new Comparison(pairs, leftOut);
    }

    private Dialect dialect(Path scratch) throws IOException, InterruptedException {
        Ended help = run(scratch, List.of("--help"));
        Optional<Dialect> dialect = Dialect.of(help.output());
        if (dialect.isPresent()) {
            return dialect.get();
        }
        String shown = Printable.line(jars.toString());
        if (help.output().contains("UnsupportedClassVersionError")) {
            throw new InputException(shown + " needs a newer Java than " + start.get(0) + ": name one with --java");
        }
        if (help.output().contains("NoClassDefFoundError")) {
            throw new InputException(shown + " is a part of JPlag only: give the folder of all its jars");
        }
        throw new InputException(
                shown + " is not a usable version of JPlag: it must be 3, or 5 or later; it says: " + help.lastWords());
    }

    /** How the program ended. */
    private record Ended(int code, String output) {
        private static final Pattern TELLING = Pattern.compile("(?m)^.*(Error|Exception|ERROR).*$");

        String lastWords() {
            Matcher telling = TELLING.matcher(output);
            String line = telling.find()
                    ? telling.group()
                    : output.lines().reduce((first, second) -> second).orElse("nothing");
            return Printable.of(line.strip()) + " (exit code " + code + ")";
        }
    }

    private Ended run(Path folder, List<String> arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(start);
        command.addAll(arguments);
        Path output = folder.resolve("output.txt");
        Process process = start(new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile()));
        Thread hook = new Thread(process::destroyForcibly);
        Runtime.getRuntime().addShutdownHook(hook);
        try {
            process.getOutputStream().close();
            int code = process.waitFor();
            return new Ended(code, new String(Files.readAllBytes(output), StandardCharsets.UTF_8));
        } finally {
            process.destroyForcibly();
            Runtime.getRuntime().removeShutdownHook(hook);
        }
    }

    private static Process start(ProcessBuilder builder) {
        try {
            return builder.start();
        } catch (IOException e) {
            throw new InputException(Printable.line(builder.command().get(0))
                    + " cannot be started: name the command of a JDK or JRE with --java");
        }
    }
}
