package inf5860.week7;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.backmark.kit.Matrix;
import org.junit.jupiter.api.Test;

class Week7SolutionTest {

    @Test
    void gradientAtZero() {
        Matrix g = new Week7Solution().sigmoidGradient(new Matrix(2, 2));
        assertEquals(0.25, g.get(1, 1), 1e-15);
    }
}
