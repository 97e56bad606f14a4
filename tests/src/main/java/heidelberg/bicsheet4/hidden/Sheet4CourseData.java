package heidelberg.bicsheet4.hidden;

import java.nio.file.Path;
import org.backmark.datasets.Sheet4Data;
import org.backmark.kit.assignment.CourseData;

/** Knows the files that sheet 4 can be graded on. */
public final class Sheet4CourseData implements CourseData {
    @Override
    public String assignment() {
        return "heidelberg-bic-sheet4";
    }

    @Override
    public void check(Path folder) {
        Sheet4Data.load(folder);
    }
}
