package org.backmark.kit.binding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import student.EverythingSolution;

class ImplementationsTest {
    private final ClassLoader loader = getClass().getClassLoader();

    @Test
    void findsTheOneClass() {
        assertThat(Implementations.only(Everything.class, "student", loader)).isEqualTo(EverythingSolution.class);
    }

    @Test
    void saysWhatToWriteWhereThereIsNone() {
        assertThatThrownBy(() -> Implementations.only(Everything.class, "nobody", loader))
                .isInstanceOf(CallFailure.NoImplementation.class)
                .hasMessage("no class in package nobody implements Everything: write "
                        + "`class EverythingSolution implements Everything`");
    }

    @Test
    void namesTheClassesWhereThereAreSeveral() {
        assertThatThrownBy(() -> Implementations.only(Runnable.class, "student.several", loader))
                .hasMessage("several classes implement Runnable, keep one: First, Second");
    }
}
