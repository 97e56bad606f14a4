package org.backmark.engine.unpack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OutlineTest {
    @Test
    void packageImportsAndTopLevelTypesAreFound() {
        Outline outline = outline("""
                /* package no; */ // import no.No;
                @Deprecated(since = "class X {") package a . b
                  .c;
                import java.util.*;
                import static org.junit.jupiter.api.Assertions.assertEquals;
                ;
                @A(B.class) public final class One<T extends Comparable<T>> extends Two implements Three {
                    class Inner {} enum E { X { void f() {} } }
                    String s = "} class No {", t = \"""
                        } class No { \\\""" "
                        \""";
                    char c = '}', d = '\\'', e = '"';
                    record r; int record;
                }
                interface I {} @interface An { int x() default 1; } enum E { A }
                sealed interface record permits R {}
                record R(int x, @A({1}) int y) {} record G<T>() {}
                """);
        assertThat(outline.packageName()).isEqualTo("a.b.c");
        assertThat(outline.imports()).containsExactly("java.util.*", "org.junit.jupiter.api.Assertions.assertEquals");
        assertThat(outline.classes()).containsExactly("One", "I", "An", "E", "record", "R", "G");
    }

    @Test
    void unicodeEscapesAreTranslatedBeforeAnythingElse() {
        Outline outline =
                outline("\\u0070ackage \\uuu0061; /* \\u002a/ class A { String s = \"\\\\u0022; } class No\"; }");
        assertThat(outline.packageName()).isEqualTo("a");
        assertThat(outline.classes()).containsExactly("A");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "package", "package a", "import", "class", "\"", "'\\", "/*", "/", "\\u00", "\"\"\"", "}})"})
    void whatBreaksOffGivesWhatCouldBeMadeOfIt(String text) {
        assertThat(outline(text).classes()).isEmpty();
        assertThat(outline("package a; class A {} " + text).classes()).containsExactly("A");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"(", "{", "/*", "\"", "\\u", "a.", "@A(", "class A<", "package a;", "\"\"\"\\", "\uD835\uDC9C "})
    void hostileSourcesTakeTimeInProportionToTheirLength(String piece) {
        String text = "package a; class A { int x = " + piece.repeat(1_000_000);
        assertTimeout(
                Duration.ofSeconds(5),
                () -> assertThat(outline(text).packageName()).isEqualTo("a"));
    }

    private static Outline outline(String text) {
        return Outline.of(List.of(text)).get(0);
    }
}
