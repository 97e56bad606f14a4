package org.backmark.sdk.worker;

import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.lang.reflect.Method;
import java.lang.reflect.Type;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.backmark.kit.call.Answer;
import org.backmark.kit.call.AnswerFrame;
import org.backmark.kit.call.Call;
import org.backmark.kit.call.ContractMethods;
import org.backmark.kit.wire.Codec;
import org.backmark.kit.wire.FrameReader;
import org.backmark.kit.wire.FrameWriter;
import org.backmark.kit.wire.WireException;

/** The worker's loop: it reads a call, makes it, and writes the answer, until its input ends. */
public final class Worker {
    private static final Answer DONE = new Answer.Value(null, List.of(), List.of());
    private final FrameListener in;
    private final DataOutputStream out;
    private final Output output;
    private final Map<Integer, Object> objects = new HashMap<>();
    private List<Method> methods = List.of();
    private StudentClasses classes;
    private String implementation;
    private Call call;

    private Worker(FrameListener in, DataOutputStream out) {
        this.in = in;
        this.out = out;
        this.output = new Output(out);
    }

    /** Runs on standard input and output, which the student's code does not get to see. */
    public static void main(String[] arguments) throws Exception {
        FrameListener in = FrameListener.from(new FileInputStream(FileDescriptor.in));
        DataOutputStream out =
                new DataOutputStream(new BufferedOutputStream(new FileOutputStream(FileDescriptor.out), 1 << 16));
        Worker worker = new Worker(in, out);
        PrintStream printed = new PrintStream(worker.output, true, StandardCharsets.UTF_8);
        System.setIn(InputStream.nullInputStream());
        System.setOut(printed);
        System.setErr(printed);
        Runtime.getRuntime().addShutdownHook(new Thread(new ExitNotifier(out)));
        try {
            worker.serve();
        } finally {
            // What ends here has failed: threads that the student's code has started must not keep the worker alive.
            Runtime.getRuntime().halt(1);
        }
    }

    private void serve() throws IOException, ClassNotFoundException, InterruptedException {
        while (true) {
            FrameReader frame = in.next();
            int message = frame.takeByte();
            switch (message) {
                case Message.DEFINE -> define(frame);
                case Message.CONSTRUCT -> construct(frame.takeInt());
                case Message.CALL -> call(frame);
                case Message.FORGET -> objects.clear();
                default -> throw new WireException("no message has number " + message);
            }
        }
    }

    // Nothing of the student's is loaded yet: a worker that fails here is the grader's fault.
    private void define(FrameReader frame) throws IOException, ClassNotFoundException {
        ClassLoader loader = Worker.class.getClassLoader();
        methods = ContractMethods.of(Class.forName(frame.takeText(), false, loader));
        call = new Call(frame.takeText());
        implementation = frame.takeText();
        Map<String, byte[]> bytes = new HashMap<>();
        for (int left = frame.takeCount(1); left > 0; left--) {
            bytes.put(frame.takeText(), frame.takeBytes());
        }
        classes = new StudentClasses(bytes, loader);
        Substituted.connect(in, out, methods);
        send(void.class, DONE);
    }

    private void construct(int object) throws IOException {
        output.renew();
        Answer answer = call.construct(classes, implementation);
        if (answer instanceof Answer.Value made) {
            objects.put(object, made.value());
            answer = DONE;
        }
        send(void.class, answer);
    }

    private void call(FrameReader frame) throws IOException {
        output.renew();
        Object target = objects.get(frame.takeInt());
        Method method = methods.get(frame.takeInt());
        Type[] types = method.getGenericParameterTypes();
        Object[] arguments = new Object[types.length];
        for (int i = 0; i < types.length; i++) {
            arguments[i] = Codec.read(frame, types[i]);
        }
        send(method.getGenericReturnType(), call.invoke(target, method, arguments));
    }

    private void send(Type type, Answer answer) throws IOException {
        System.out.flush();
        FrameWriter frame = encoded(type, answer);
        synchronized (out) {
            frame.send(out);
        }
    }

    // What the student's code returned may be nothing that can cross: a list with holes of another type, say.
    private static FrameWriter encoded(Type type, Answer answer) {
        try {
            return encode(type, answer);
        } catch (RuntimeException e) {
            return encode(
                    type, new Answer.Threw("an answer that cannot be read", String.valueOf(e.getMessage()), List.of()));
        } catch (OutOfMemoryError e) {
            return encode(type, new Answer.OutOfMemory());
        }
    }

    private static FrameWriter encode(Type type, Answer answer) {
        FrameWriter frame = FrameWriter.plain();
        frame.putByte(Message.ANSWER);
        AnswerFrame.write(frame, type, answer);
        return frame;
    }
}
