package inf5860.week7;

import static org.junit.Assert.*;

import org.junit.Test;

public class NetTest
{
    @Test
    public void sigmoidOfZeroIsOneHalf()
    {
        assertEquals(0.5, Net.g(0), 1e-15);
    }
}
