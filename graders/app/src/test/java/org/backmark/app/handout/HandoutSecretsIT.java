package org.backmark.app.handout;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.Method;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.backmark.kit.assignment.Assignment;
import org.backmark.kit.assignment.Assignments;
import org.backmark.kit.assignment.Check;
import org.backmark.kit.assignment.Visibility;
import org.backmark.kit.diagnosis.Slip;
import org.backmark.kit.diagnosis.SlipBank;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.objectweb.asm.ClassReader;

/** What the real handout does not hold. */
class HandoutSecretsIT {
    private static final int STRING_CONSTANT = 8;
    private static final int TELLING_LENGTH = 20;

    @TempDir
    Path folder;

    static List<String> ids() {
        return Assignments.ids();
    }

    @ParameterizedTest
    @MethodSource("ids")
    void nothingOfTheReferenceAndTheHiddenChecksIsInside(String id) throws IOException, ClassNotFoundException {
        Assignment assignment = Assignments.load(id);
        Set<String> secrets = new TreeSet<>(
                List.of("org/backmark/reference", "org.backmark.reference", assignment.packageName() + ".hidden"));
        assignment
                .checks()
                .filter(check -> check.visibility() == Visibility.HIDDEN)
                .map(Check::id)
                .forEach(secrets::add);
        secrets.addAll(secretsOf("backmark-reference"));
        secrets.addAll(secretsOf("backmark-tests"));
        secrets.removeAll(Assignments.ids());
        // Visible and hidden checks may say the same.
        secrets.removeAll(secretsOf("backmark-skeleton"));

        // What is said of a slip is meant for students, and how it is made is not.
        List<Slip> slips = SlipBank.of(id).map(SlipBank::slips).orElse(List.of());
        secrets.removeIf(secret -> slips.stream()
                .anyMatch(slip -> slip.id().contains(secret)
                        || slip.mistake().contains(secret)
                        || slip.text().contains(secret)));
        // What a contract's methods are called, everybody may know.
        for (String any : Assignments.ids()) {
            for (Method method : Class.forName(Assignments.load(any).contract()).getMethods()) {
                secrets.remove(method.getName());
            }
        }

        Map<String, String> content = everything(id);

        assertThat(secrets).hasSizeGreaterThan(100);
        assertThat(content.keySet()).anyMatch(name -> name.endsWith(".jar!org/backmark/kit/Matrix.class"));
        List<String> leaks = new ArrayList<>();
        content.forEach((name, text) -> secrets.stream()
                .filter(secret -> name.contains(secret) || text.contains(secret))
                .forEach(secret -> leaks.add(name + ": " + secret)));
        assertThat(leaks).isEmpty();
    }

    /** Every file of the handout and of the jars in it, a character for each byte. */
    private Map<String, String> everything(String id) throws IOException {
        Path zip = folder.resolve("handout.zip");
        new Handout(Assignments.load(id), Assignments.redacted(id)).write(Parts.in(StudentProject.DISTRIBUTION), zip);
        Map<String, String> all = new TreeMap<>();
        for (Map.Entry<String, byte[]> file : Archive.read(zip).entrySet()) {
            all.put(file.getKey(), new String(file.getValue(), StandardCharsets.ISO_8859_1));
            if (file.getKey().endsWith(".jar")) {
                Path jar = Files.write(folder.resolve("nested.jar"), file.getValue());
                Archive.read(jar)
                        .forEach((name, content) ->
                                all.put(file.getKey() + "!" + name, new String(content, StandardCharsets.ISO_8859_1)));
            }
        }
        return all;
    }

    /** The names of a module's classes and resources, and the string constants that are long enough to tell. */
    private static Set<String> secretsOf(String module) throws IOException {
        Set<String> secrets = new TreeSet<>();
        for (Map.Entry<String, byte[]> file : Archive.read(jarOf(module)).entrySet()) {
            String name = file.getKey();
            if (name.endsWith(".class")) {
                String type = name.substring(0, name.length() - ".class".length());
                if (!type.endsWith("-info")) {
                    secrets.addAll(List.of(type, type.replace('/', '.')));
                    secrets.addAll(constantsOf(file.getValue()));
                }
            } else if (!name.startsWith("META-INF/")) {
                secrets.add(name);
            }
        }
        return secrets;
    }

    private static List<String> constantsOf(byte[] classFile) {
        ClassReader reader = new ClassReader(classFile);
        char[] buffer = new char[reader.getMaxStringLength()];
        List<String> constants = new ArrayList<>();
        for (int i = 1; i < reader.getItemCount(); i++) {
            int offset = reader.getItem(i);
            if (offset > 0 && classFile[offset - 1] == STRING_CONSTANT) {
                String constant = reader.readUTF8(offset, buffer);
                if (constant.length() >= TELLING_LENGTH) {
                    constants.add(constant);
                }
            }
        }
        return constants;
    }

    private static Path jarOf(String module) throws IOException {
        try (Stream<Path> jars = Files.list(StudentProject.DISTRIBUTION.resolve("lib"))) {
            return jars.filter(jar -> jar.getFileName().toString().startsWith(module + "-"))
                    .findFirst()
                    .orElseThrow();
        }
    }
}
