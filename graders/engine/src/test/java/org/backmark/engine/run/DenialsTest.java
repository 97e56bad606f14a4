package org.backmark.engine.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.backmark.kit.call.Answer;
import org.backmark.kit.score.StoppedBy;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DenialsTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            NoSuchFileException         | /etc/passwd
            FileNotFoundException       | /tmp/x (Read-only file system)
            SocketException             | Operation not permitted
            IOException                 | Cannot run program "/bin/sh": error=1, Operation not permitted
            InaccessibleObjectException | module java.base does not open java.lang
            NoClassDefFoundError        | sun/misc/Unsafe
            IllegalStateException       | java.nio.file.AccessDeniedException: /etc/shadow
            UncheckedIOException        | java.io.IOException: Cannot run program "sh": error=13, Permission denied
            """)
    void whatIsDeniedIsStoppedByTheSandbox(String exception, String message) {
        assertThat(Denials.in(new Answer.Threw(exception, message, List.of()))).contains(StoppedBy.SANDBOX);
    }

    @ParameterizedTest
    @CsvSource({"NullPointerException, is null", "IOException, my own", "StackOverflowError, ''"})
    void anOrdinaryExceptionIsNoDenial(String exception, String message) {
        assertThat(Denials.in(new Answer.Threw(exception, message, List.of()))).isEmpty();
    }

    @Test
    void aValueIsNoDenial() {
        assertThat(Denials.in(new Answer.Value("FileNotFoundException", List.of(), List.of())))
                .isEmpty();
    }
}
