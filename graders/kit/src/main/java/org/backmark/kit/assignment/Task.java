package org.backmark.kit.assignment;

import java.util.List;

/**
 * One task of a sheet.
 *
 * @param id its name in reports and columns, for example {@code sigmoid-gradient}
 * @param title what a reader sees
 * @param sheetPart where in the sheet it stands
 * @param points the most that it gives; the sum of its checks' points
 * @param bonus whether its points come on top of the maximum
 * @param manual whether a person marks it; such a task has no checks
 * @param needs ids of the tasks whose mistakes are followed through
 * @param checks what is tested
 */
public record Task(
        String id,
        String title,
        String sheetPart,
        @Within(least = 0, most = PassMark.MOST_POINTS) double points,
        boolean bonus,
        boolean manual,
        List<String> needs,
        List<Check> checks) {

    public Task {
        needs = List.copyOf(needs);
        checks = List.copyOf(checks);
    }
}
