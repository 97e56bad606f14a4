package org.backmark.engine.unpack;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SelectionTest {
    private static final String A = "package inf5860.week7; class A {}";

    @Test
    void sourcesOfThePackageOrBelowItAreTheStudents() {
        Unpacked.Sources sources =
                sources("anywhere/Net.java", A, "x/Layer.java", "package inf5860.week7.layers; record Layer() {}");
        assertThat(sources.sources())
                .extracting(Source::origin, Source::name)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("anywhere/Net.java", "inf5860/week7/Net.java"),
                        org.assertj.core.groups.Tuple.tuple("x/Layer.java", "inf5860/week7/layers/Layer.java"));
        assertThat(sources.warnings()).isEmpty();
    }

    @Test
    void everythingElseIsIgnoredWithAReason() {
        Unpacked.Sources sources = sources(
                "A.java",
                A,
                "src/test/java/inf5860/week7/B.java",
                A,
                "C.java",
                "package inf5860.week7; import static org.junit.jupiter.api.Assertions.*; class C { void c() { fail(); } }",
                "D.java",
                "package inf5860.week7; import org.backmark.kit.junit.Graded; class D {}",
                "E.java",
                "package org.backmark.kit; class Matrix {}",
                "F.java",
                "class F {}",
                "G.java",
                "package inf5860.week70; class G {}",
                "package-info.java",
                "package inf5860.week7;",
                "module-info.java",
                "module m {}");
        assertThat(sources.sources()).extracting(Source::origin).containsExactly("A.java");
        assertThat(sources.warnings())
                .containsExactly(
                        "ignored: D.java (a test)",
                        "ignored: E.java (one of Backmark's own classes)",
                        "ignored: F.java (no package)",
                        "ignored: G.java (package inf5860.week70)",
                        "ignored: src/test/java/inf5860/week7/B.java (a test whose class is declared elsewhere too)");
    }

    @Test
    void aPackageThatNoPathCouldHoldIsIgnored() {
        String deep = "inf5860.week7" + ".deeper".repeat(27);
        Unpacked.Sources sources = sources(
                "A.java", A,
                "B.java", "package " + deep + "; class B {}",
                "C.java", "package " + deep.substring(0, 200) + "; class C {}");
        assertThat(sources.sources()).extracting(Source::origin).containsExactly("A.java", "C.java");
        assertThat(sources.warnings())
                .containsExactly("ignored: B.java (a package with a name of more than 200 characters)");
    }

    @Test
    void testsThatWereNotHandedOutAreTheStudentsOwn() {
        Unpacked.Sources sources = sources(
                "src/main/java/inf5860/week7/A.java",
                A,
                "src/test/java/inf5860/week7/ATest.java",
                "package inf5860.week7; import org.junit.jupiter.api.Test; class ATest { @Test void a() {} }",
                "src/test/java/inf5860/week7/Helper.java",
                "package inf5860.week7; class Helper {}",
                "src/test/java/inf5860/week7/CostTest.java",
                "package inf5860.week7; import org.junit.jupiter.api.Test; class CostTest {}",
                "src/test/java/other/BTest.java",
                "package other; class BTest {}");
        assertThat(sources.sources()).extracting(Source::name).containsExactly("inf5860/week7/A.java");
        assertThat(sources.tests())
                .extracting(Source::name)
                .containsExactly("inf5860/week7/ATest.java", "inf5860/week7/Helper.java");
        assertThat(sources.warnings())
                .containsExactly(
                        "ignored: src/test/java/other/BTest.java (a test)",
                        "ignored: src/test/java/inf5860/week7/CostTest.java (a test)");
    }

    @Test
    void whatDeclaresTheContractsImplementationIsTheSolutionWhateverItImports() {
        Unpacked.Sources sources = sources(
                "A.java",
                "package inf5860.week7; import org.junit.jupiter.api.Test; import org.backmark.contract.inf5860week7.*;"
                        + " class A implements Week7 { @Test void a() {} }",
                "B.java",
                "package inf5860.week7; import org.junit.jupiter.api.Test;"
                        + " import org.backmark.contract.inf5860week7.Week7; class B extends C implements Week7 {} class"
                        + " BTest { @Test void b() {} }",
                "C.java",
                "package inf5860.week7; import org.junit.jupiter.api.Test;"
                        + " import org.backmark.contract.inf5860week7.Week7; class C { @Test void c() { Week7 w; } }");
        assertThat(sources.sources()).extracting(Source::origin).containsExactly("A.java", "B.java");
        assertThat(sources.tests()).extracting(Source::origin).containsExactly("C.java");
    }

    @Test
    void leftOverImportsOfTestingLibrariesCostNothing() {
        String text = """
                package inf5860.week7;
                import org.junit.jupiter.api.Test;
                import static org.assertj.core.api.Assertions.*; import java.util.List;
                import static org.junit.Assert.assertEquals; // Test, assertThat
                import org.hamcrest.Matchers;
                class A { String s = "Test"; Object o = Matchers.any(); }
                """;
        Unpacked.Sources sources = sources("A.java", text);
        assertThat(sources.sources().get(0).text())
                .isEqualTo(text.replace("import org.junit.jupiter.api.Test;", " ".repeat(34))
                        .replace("import static org.assertj.core.api.Assertions.*;", " ".repeat(48))
                        .replace("import static org.junit.Assert.assertEquals;", " ".repeat(44)));
        assertThat(sources.warnings())
                .containsExactly(
                        "ignored: the import of org.junit.jupiter.api.Test in A.java (line 2), which nothing uses",
                        "ignored: the import of org.assertj.core.api.Assertions.* in A.java (line 3), which nothing uses",
                        "ignored: the import of org.junit.Assert.assertEquals in A.java (line 4), which nothing uses");
    }

    @Test
    void withoutASourceOfThePackageItSaysWhatThereIs() {
        rejected(
                "no source declares package inf5860.week7; found Foo.java (no package), bar/Baz.java (package baz):"
                        + " add `package inf5860.week7;` as the first line",
                "Foo.java",
                "class Foo {}",
                "bar/Baz.java",
                "package baz; class Baz {}");
        rejected(
                "no source declares package inf5860.week7; found A.java (no package), B.java (no package), C.java (no"
                        + " package), D.java (no package) and 1 more: add `package inf5860.week7;` as the first line",
                "A.java",
                "",
                "B.java",
                "",
                "C.java",
                "",
                "D.java",
                "",
                "E.java",
                "");
        rejected(
                "no source declares package inf5860.week7: add `package inf5860.week7;` as the first line",
                "module-info.java",
                "module m {}");
    }

    @Test
    void ofTwoFilesWithOneClassTheMainTreeWinsThenTheShallowest() {
        Unpacked.Sources main = sources("A.java", A, "p/src/main/java/inf5860/week7/A.java", A + "// main");
        assertThat(main.sources()).extracting(Source::origin).containsExactly("p/src/main/java/inf5860/week7/A.java");
        assertThat(main.warnings())
                .containsExactly("ignored: A.java (declares A, as p/src/main/java/inf5860/week7/A.java does)");
        assertThat(sources("old/A.java", A, "A.java", A + "// top").sources())
                .extracting(Source::origin)
                .containsExactly("A.java");
        assertThat(sources("x/A.java", A, "y/A.java", A).sources())
                .extracting(Source::origin)
                .containsExactly("x/A.java");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Net-1.java",
                "Net (1).java",
                "Copy of Net.java",
                "net.java",
                "NET.JAVA",
                "Net.java.txt",
                "20261120235801_Net.java",
                "2026-11-20 Net final.java",
                "N\u00e9t \u2013 Kopie.java"
            })
    void aRenamedFileIsCompiledUnderTheNameOfItsPublicClassAndSaidSo(String name) {
        Unpacked.Sources sources = sources(
                "x/" + name,
                "package inf5860.week7; class Helper {} @Deprecated() public final class Net { class In {} } class B {}");
        assertThat(sources.sources()).extracting(Source::name).containsExactly("inf5860/week7/Net.java");
        assertThat(sources.warnings())
                .containsExactly("x/" + name + " is compiled as Net.java, after the class that it declares");
    }

    @Test
    void aFileWithoutAPublicClassKeepsTheNameThatJavaAllows() {
        Unpacked.Sources sources = sources("Nets.java", "package inf5860.week7; class Net {} class B {}");
        assertThat(sources.sources()).extracting(Source::name).containsExactly("inf5860/week7/Nets.java");
    }

    @ParameterizedTest
    @CsvSource({
        "A.java, A_old.java, A.java",
        "A.java, 'A (1).java', A.java",
        "Copy of A.java, x/y/A.java, x/y/A.java",
        "week7/A.java, week7_old/A.java, week7/A.java",
        "a/src/main/java/A.java, backup/src/main/java/A.java, a/src/main/java/A.java",
        "A_final.java, A_old.java, A_final.java",
        "A-1.java, Kopie von A.java, A-1.java",
        "bold/A.java, old/A.java, bold/A.java",
    })
    void ofTwoFilesWithOneClassTheOneCountsThatIsCalledLikeItAndNotOld(String one, String other, String counts) {
        String class1 = "package inf5860.week7; public class A {}";
        for (List<String> order : List.of(List.of(one, other), List.of(other, one))) {
            Unpacked.Sources sources = sources(order.get(0), class1, order.get(1), class1 + "// changed");
            assertThat(sources.sources()).extracting(Source::origin).containsExactly(counts);
            assertThat(sources.warnings().get(sources.warnings().size() - 1))
                    .isEqualTo(
                            "ignored: " + (counts.equals(one) ? other : one) + " (declares A, as " + counts + " does)");
        }
    }

    @Test
    void whereTheFileOfTheRightNameStillIsTheStubNobodyCanTell() {
        String stub = "package inf5860.week7; public class A { int f() { throw new NotAttempted(); } }";
        rejected(
                "A.java and A_final.java both declare A: send only the one that counts",
                "A.java",
                stub,
                "A_final.java",
                "package inf5860.week7; public class A { int f() { return 1; } }");
    }

    @Test
    void twoFilesThatDifferByTheEndsOfTheirLinesAreTheSame() {
        assertThat(sources("A-1.java", A + "\r\n// x  ", "A-2.java", A + "\n// x")
                        .sources())
                .extracting(Source::origin)
                .containsExactly("A-1.java");
    }

    @ParameterizedTest
    @CsvSource({
        "UTF-16LE, UTF-16LE",
        "UTF-16BE, UTF-16BE",
        "UTF-32LE, UTF-32LE",
        "UTF-32BE, UTF-32BE",
        "UTF-16, ''",
        "UTF-8, ''",
        "windows-1252, ISO-8859-1"
    })
    void theEncodingIsFoundOutWithoutAMarkToo(String encoding, String said) {
        String text = "package inf5860.week7; // \u00e4\u00f6\u00fc " + "\u00e4".repeat(30) + "\nclass A {}\n";
        Unpacked unpacked = new Selection("inf5860.week7", name -> false)
                .select(List.of(new SourceFile("A.java", text.getBytes(Charset.forName(encoding)))));
        assertThat(unpacked).isInstanceOfSatisfying(Unpacked.Sources.class, sources -> {
            assertThat(sources.sources().get(0).text()).isEqualTo(text);
            assertThat(sources.warnings())
                    .isEqualTo(said.isEmpty() ? List.of() : List.of("A.java is not UTF-8: read as " + said));
        });
    }

    @ParameterizedTest
    @CsvSource({
        "'PK\u0003\u0004', an archive or an Office document",
        "%PDF-1.7, a PDF document",
        "'{\\rtf1', an RTF document"
    })
    void whatIsNoTextIsRefusedForThatReason(String start, String what) {
        rejected(
                "no source declares package inf5860.week7; found A.java (" + what
                        + ", not Java): add `package inf5860.week7;` as the first line",
                "A.java",
                start);
        rejected(
                "no source declares package inf5860.week7; found A.java (not text; save it as UTF-8): add `package"
                        + " inf5860.week7;` as the first line",
                "A.java",
                "a\u0000b");
    }

    @Test
    void aTieIsRejectedNamingBoth() {
        rejected(
                "v1/A.java and v2/A.java both declare A: send only the one that counts",
                "v1/A.java",
                A,
                "v2/A.java",
                A + "// changed");
    }

    @Test
    void aBrokenSourceStillHasItsPackage() {
        String broken = "/* package wrong; */ package inf5860 . week7; class A { int f( { ] } \u0000";
        assertThat(sources("A.java", broken).sources()).hasSize(1);
        assertThat(sources("A.java", "\\u0070ackage inf5860.week7; class A {}").sources())
                .hasSize(1);
    }

    @Test
    void aDeeplyNestedSourceStillHasItsPackage() {
        String nested = "package inf5860.week7; class A { int x = " + "(".repeat(200_000) + "1; }";
        assertThat(sources("A.java", nested).sources()).hasSize(1);
        String head = "package inf5860.week7; @X(" + "(".repeat(200_000) + ") class A {}";
        assertThat(sources("A.java", head).sources()).hasSize(1);
    }

    @Test
    void encodingsAreRecognised() {
        String text = "package inf5860.week7; class A { String s = \"blåbær\"; }";
        assertThat(decoded(text.getBytes(StandardCharsets.UTF_8))).isEqualTo(text);
        assertThat(decoded(("\ufeff" + text).getBytes(StandardCharsets.UTF_8))).isEqualTo(text);
        assertThat(decoded(text.getBytes(StandardCharsets.UTF_16))).isEqualTo(text);
        assertThat(decoded(("\ufeff" + text).getBytes(StandardCharsets.UTF_16LE)))
                .isEqualTo(text);
        byte[] latin = text.getBytes(StandardCharsets.ISO_8859_1);
        assertThat(decoded(latin)).isEqualTo(text);
        Unpacked.Sources sources = (Unpacked.Sources) select(List.of(new SourceFile("A.java", latin)));
        assertThat(sources.warnings()).containsExactly("A.java is not UTF-8: read as ISO-8859-1");
    }

    private static String decoded(byte[] bytes) {
        Unpacked.Sources sources = (Unpacked.Sources) select(List.of(new SourceFile("A.java", bytes)));
        return sources.sources().get(0).text();
    }

    private static void rejected(String line, String... namesAndTexts) {
        assertThat(select(files(namesAndTexts))).isEqualTo(new Unpacked.Rejected(line));
    }

    private static Unpacked.Sources sources(String... namesAndTexts) {
        return (Unpacked.Sources) select(files(namesAndTexts));
    }

    private static Unpacked select(List<SourceFile> files) {
        return new Selection("inf5860.week7", "inf5860.week7.CostTest"::equals).select(files);
    }

    private static List<SourceFile> files(String... namesAndTexts) {
        Charset charset = StandardCharsets.UTF_8;
        List<SourceFile> files = new ArrayList<>();
        for (int i = 0; i < namesAndTexts.length; i += 2) {
            files.add(new SourceFile(namesAndTexts[i], namesAndTexts[i + 1].getBytes(charset)));
        }
        return files;
    }
}
