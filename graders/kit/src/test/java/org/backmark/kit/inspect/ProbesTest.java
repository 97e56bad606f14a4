package org.backmark.kit.inspect;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ProbesTest {
    private static final String CONTRACT = "org.backmark.contract.inf5860week7.Week7";

    @Test
    void whatIsHarmlessIsAllowed() {
        assertThat(Probes.harmless()).hasSizeGreaterThan(60);
        Inspection.Inspected result = inspected(Probes.harmless());
        assertThat(result.forbidden()).isEmpty();
        assertThat(result.warnings()).isEmpty();
    }

    @Test
    void whatReachesOutsideIsRefusedByName() {
        List<String> probes = Probes.refused();
        assertThat(probes).hasSizeGreaterThan(60);
        Inspection.Inspected result = inspected(probes.stream()
                .map(probe -> probe.substring(0, probe.lastIndexOf('|')).strip())
                .toList());
        for (int i = 0; i < probes.size(); i++) {
            String method = "probe" + i;
            String member =
                    probes.get(i).substring(probes.get(i).lastIndexOf('|') + 1).strip();
            assertThat(result.forbidden().get("reluByHand"))
                    .as(probes.get(i))
                    .filteredOn(finding -> finding.method().equals(method))
                    .extracting(Finding::member)
                    .contains(member);
        }
        assertThat(result.forbidden()).containsOnlyKeys("reluByHand");
    }

    private static Inspection.Inspected inspected(List<String> statements) {
        return (Inspection.Inspected)
                new ClassFileInspector("inf5860.week7", CONTRACT).inspect(Javac.compiled(Probes.solution(statements)));
    }
}
