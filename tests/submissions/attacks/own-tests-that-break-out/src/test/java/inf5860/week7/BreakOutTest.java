package inf5860.week7;

import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.fail;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.net.DatagramSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.function.Executable;

/** Each test passes if what it tries is denied. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class BreakOutTest {
    private static void denied(String what, Executable attempt) {
        try {
            attempt.execute();
        } catch (Throwable expected) {
            return;
        }
        fail("BREACH: " + what);
    }

    @Test
    @Order(1)
    void readsTheUsersOfTheMachine() {
        denied("read /etc/passwd", () -> Files.readString(Path.of("/etc/passwd")));
    }

    @Test
    @Order(2)
    void writesFiles() {
        for (String file : new String[] {"scores.csv", "/tmp/backmark-attack", "/backmark-attack", "../scores.csv"}) {
            denied("wrote " + file, () -> Files.writeString(Path.of(file), "100"));
        }
    }

    @Test
    @Order(3)
    void opensSockets() {
        denied("opened a socket", () -> new Socket("127.0.0.1", 22).close());
        denied("opened a socket for datagrams", () -> new DatagramSocket().close());
    }

    @Test
    @Order(4)
    void startsAProgram() {
        denied("started a program", () -> new ProcessBuilder("/bin/true").start().waitFor());
    }

    @Test
    @Order(5)
    void findsNoTestOfTheGraders() {
        for (String name : new String[] {"hidden.BackpropTest", "BackpropTest", "hidden.CostTest"}) {
            assertThrows(ClassNotFoundException.class, () -> Class.forName("inf5860.week7." + name), "BREACH: " + name);
        }
        assertThrows(
                ClassNotFoundException.class,
                () -> Class.forName("org.backmark.reference.inf5860week7.Week7Steps"),
                "BREACH: the reference");
    }

    @Test
    @Order(6)
    void printsMuch() {
        for (int i = 0; i < 1_000_000; i++) {
            System.out.println("a line, and another, and another, and another, and another, and another");
        }
    }

    @Test
    @Order(7)
    void forgesWhatTheGraderReads() throws Exception {
        try (FileOutputStream out = new FileOutputStream(FileDescriptor.out)) {
            // A test that has passed, of which there are more than there can be.
            out.write(new byte[] {0, 0, 0, 5, 2, 127, 127, 127, 127});
        }
        Runtime.getRuntime().halt(0);
    }
}
