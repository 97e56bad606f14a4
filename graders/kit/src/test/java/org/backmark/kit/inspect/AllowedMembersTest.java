package org.backmark.kit.inspect;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Constructor;
import java.lang.reflect.Executable;
import java.lang.reflect.Member;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AllowedMembersTest {
    private final AllowedMembers allowed =
            new AllowedMembers(ResourceLines.read("allowed-members.txt"), "org.backmark.contract.inf5860week7");

    @Test
    void everyClassAndMemberOfTheListExists() throws ClassNotFoundException {
        for (Map.Entry<String, String> line :
                ResourceLines.read("allowed-members.txt").entrySet()) {
            if (List.of("never", "properties").contains(line.getKey())) {
                continue;
            }
            if (line.getKey().endsWith(".*")) {
                assertThat(line.getValue()).as(line.getKey()).isEqualTo("*");
                continue;
            }
            Set<String> members = members(Class.forName(line.getKey()));
            String names = line.getValue().replace("* except ", "").replace("*", "");
            List<String> listed = AllowedMembers.names(names).stream()
                    .filter(name -> !name.isEmpty())
                    .toList();
            assertThat(members).as(line.getKey()).containsAll(listed);
        }
    }

    private static Set<String> members(Class<?> type) {
        return Stream.<Class<?>>iterate(type, above -> above != null, Class::getSuperclass)
                .flatMap(above -> Stream.of(
                                above.getDeclaredMethods(),
                                above.getDeclaredFields(),
                                above.getMethods(),
                                above.getDeclaredConstructors())
                        .flatMap(Arrays::stream))
                .flatMap(AllowedMembersTest::names)
                .collect(Collectors.toSet());
    }

    private static Stream<String> names(Member member) {
        if (!(member instanceof Executable code)) {
            return Stream.of(member.getName());
        }
        String name = code instanceof Constructor ? "<init>" : code.getName();
        String parameters = Arrays.stream(code.getParameterTypes())
                .map(Class::getSimpleName)
                .collect(Collectors.joining(",", "(", ")"));
        return Stream.of(name, name + parameters);
    }

    @ParameterizedTest
    @CsvSource({
        "java.lang.Math, exp, true",
        "java.lang.System, out, true",
        "java.lang.System, exit, false",
        "java.lang.System, in, false",
        "java.lang.Runtime, getRuntime, true",
        "java.lang.Runtime, halt, false",
        "java.util.Scanner, <init>, true",
        "java.util.Formatter, <init>, true",
        "java.util.Timer, <init>, false",
        "java.util.zip.ZipFile, <init>, false",
        "java.util.concurrent.ForkJoinPool, commonPool, false",
        "java.util.ArrayList, stream, true",
        "java.util.ArrayList, parallelStream, true",
        "java.util.stream.IntStream, parallel, true",
        "java.util.Arrays, parallelSort, true",
        "java.io.PrintStream, println, true",
        "java.io.PrintStream, <init>, true",
        "java.lang.Object, wait, false",
        "java.lang.Class, getClassLoader, false",
        "[D, clone, true",
        "[D, wait, false",
        "org.backmark.kit.Matrix, mult, true",
        "org.backmark.kit.Matrix, saveToFileCSV, false",
        "org.backmark.kit.junit.Run, <init>, false",
        "org.backmark.contract.inf5860week7.Gradients, theta1, true",
        "org.backmark.contract.other.Gradients, theta1, false",
        "org.ejml.simple.SimpleMatrix, loadCSV, false",
        "org.ejml.ops.MatrixIO, saveDenseCSV, false",
        "Unnamed, f, false",
    })
    void membersAreAllowedOneByOne(String owner, String member, boolean yes) {
        Use use = new Use(owner, member, List.of(), 1, Optional.empty());
        assertThat(allowed.allow(owner, use)).isEqualTo(yes);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            java.lang.System.exit | return from the method, or throw an exception
            java.lang.System.load | System.out, System.err, System.nanoTime and System.arraycopy are there
            java.nio.file.Files.readString | compute from the arguments and return the result; print with System.out
            java.lang.ProcessBuilder.<init> | use java.lang, the collections and streams of java.util, EJML and Matrix
            java.lang.invoke.MethodHandles$Lookup.findVirtual | call the method directly, or use a lambda
            java.awt.Robot.<init> | use java.lang, the collections and streams of java.util, EJML and Matrix
            """)
    void theLongestNameGivesTheAdvice(String member, String instead) {
        assertThat(new Advice().insteadOf(member)).isEqualTo(instead);
    }
}
