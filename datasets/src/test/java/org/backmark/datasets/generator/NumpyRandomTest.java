package org.backmark.datasets.generator;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;

/** Against numbers that numpy 2.4.6 has printed. */
class NumpyRandomTest {

    @Test
    void uniformNumbersAreNumpys() {
        NumpyRandom random = new NumpyRandom(1);

        assertThat(DoubleStream.generate(random::nextDouble).limit(4))
                .containsExactly(0.417022004702574, 0.7203244934421581, 0.00011437481734488664, 0.30233257263183977);
    }

    @Test
    void normalNumbersAreNumpys() {
        NumpyRandom random = new NumpyRandom(1);

        assertThat(DoubleStream.generate(random).limit(5))
                .containsExactly(
                        1.6243453636632417,
                        -0.6117564136500754,
                        -0.5281717522634557,
                        -1.0729686221561705,
                        0.8654076293246785);
    }

    @Test
    void theLargestSeedIsANumberWithoutSign() {
        NumpyRandom random = new NumpyRandom((int) 4294967295L);

        assertThat(DoubleStream.generate(random).limit(2)).containsExactly(0.6484086742306527, 0.6693235306338161);
    }

    /** 2 000 numbers take more than one twist of the generator's 624 words. */
    @Test
    void numbersAreNumpysAfterTheStateIsTwisted() {
        double[] normal =
                DoubleStream.generate(new NumpyRandom(5860)).limit(2000).toArray();
        double[] uniform = DoubleStream.generate(new NumpyRandom(5860)::nextDouble)
                .limit(2000)
                .toArray();

        assertThat(normal[1000]).isEqualTo(-0.23483126297270762);
        assertThat(normal[1999]).isEqualTo(-1.3232061831306023);
        assertThat(uniform[1999]).isEqualTo(0.9239730997288698);
    }
}
