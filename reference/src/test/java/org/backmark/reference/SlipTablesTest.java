package org.backmark.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.ServiceLoader;
import org.backmark.kit.assignment.Assignments;
import org.backmark.kit.assignment.Task;
import org.backmark.kit.diagnosis.SlipBank;
import org.backmark.kit.diagnosis.SlipTable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The tables of numbers that students have are those of the banks.
 *
 * <p>With {@code -Dbackmark.regenerate=true} they are written anew instead.
 */
final class SlipTablesTest {
    private static final Path RESOURCES = Path.of("../graders/kit/src/main/resources");

    static List<SlipBank> banks() {
        return ServiceLoader.load(SlipBank.class).stream()
                .map(ServiceLoader.Provider::get)
                .toList();
    }

    @ParameterizedTest
    @MethodSource("banks")
    void theTableIsThatOfTheBank(SlipBank bank) throws IOException {
        List<String> tasks = Assignments.load(bank.assignment()).tasks().stream()
                .map(Task::id)
                .toList();
        String table = SlipTable.text(bank, tasks);
        Path file = Path.of(RESOURCES + SlipTable.resource(bank.assignment()));
        if (Boolean.getBoolean("backmark.regenerate")) {
            Files.writeString(file, table);
        }

        assertThat(Files.readString(file).equals(table))
                .as(file + " is not what the bank gives: write it anew with -Dbackmark.regenerate=true")
                .isTrue();
    }
}
