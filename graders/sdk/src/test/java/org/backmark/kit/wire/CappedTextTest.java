package org.backmark.kit.wire;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CappedTextTest {

    @Test
    void keepsWhatIsAppended() {
        CappedText text = new CappedText();
        text.append("step ").append("0123", 1, 3).append(':').append(null);
        assertThat(text).hasToString("step 12:null");
    }

    @Test
    void dropsWhatIsAboveAMillionCharacters() {
        CappedText text = new CappedText();
        for (int i = 0; i < 30; i++) {
            text.append("x".repeat(50_000)).append('y');
        }
        assertThat(text.toString()).hasSize(1_000_000);
    }
}
