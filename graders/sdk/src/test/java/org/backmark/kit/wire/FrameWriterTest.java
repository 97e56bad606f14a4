package org.backmark.kit.wire;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** What is sent is what was put. */
class FrameWriterTest {

    @Test
    void manyNumbersStandBetweenTheOtherBytes() throws IOException {
        double[] many = new Random(1).doubles(20_001).toArray();
        FrameWriter frame = FrameWriter.plain();
        frame.putText("before");
        frame.putDoubles(many, 20_000);
        frame.putInt(7);
        frame.putDoubles(many, 9_000);
        frame.putText("after");
        ByteArrayOutputStream sent = new ByteArrayOutputStream();
        frame.send(new DataOutputStream(sent));
        FrameReader reader = FrameReader.receive(
                new DataInputStream(new ByteArrayInputStream(sent.toByteArray())), 1 << 20, FrameReader.keep());

        assertThat(reader.takeText()).isEqualTo("before");
        assertThat(reader.takeDoubles(20_000)).startsWith(many[0], many[1]).endsWith(many[19_998], many[19_999]);
        assertThat(reader.takeInt()).isEqualTo(7);
        assertThat(reader.takeDoubles(9_000)).endsWith(many[8_998], many[8_999]);
        assertThat(reader.takeText()).isEqualTo("after");
        assertThat(sent.toByteArray()).endsWith(frame.toBytes());
    }
}
