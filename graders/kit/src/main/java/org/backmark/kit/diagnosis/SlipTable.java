package org.backmark.kit.diagnosis;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.reflect.Method;
import java.lang.reflect.Type;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.backmark.kit.assignment.Assignment;
import org.backmark.kit.wire.Codec;
import org.backmark.kit.wire.FrameReader;
import org.backmark.kit.wire.FrameWriter;

/**
 * What each slip answers to the same few questions, as numbers alone: what a student's own machine knows of them.
 *
 * <p>The right answers are not in it, but for their shapes. It is generated from a {@link SlipBank}.
 */
public final class SlipTable implements Knowledge {
    private static final Gson GSON =
            new GsonBuilder().disableHtmlEscaping().setPrettyPrinting().create();
    private static final long SEED = 20261121;
    private final Content content;
    private final Map<String, List<Question>> questions = new LinkedHashMap<>();

    private record Content(List<SlipLine> slips, Map<String, TaskLines> tasks) {}

    /** Nothing stands for a slip without a sign, for the usual price, and for what a slip does not forfeit. */
    private record SlipLine(
            String id,
            String task,
            String where,
            String sentence,
            Symptom sign,
            String mistake,
            Double share,
            Boolean forfeitsTask) {

        static SlipLine of(Slip slip) {
            Slip.Price price = slip.price();
            return new SlipLine(
                    slip.id(),
                    slip.task(),
                    slip.where(),
                    slip.sentence(),
                    slip.sign().orElse(null),
                    price.mistake().orElse(null),
                    price.share().orElse(null),
                    price.forfeitsTask() ? true : null);
        }

        Slip slip() {
            return new Slip(
                    id,
                    task,
                    where,
                    sentence,
                    Optional.ofNullable(sign),
                    new Slip.Price(
                            Optional.ofNullable(mistake),
                            Optional.ofNullable(share),
                            Boolean.TRUE.equals(forfeitsTask)));
        }
    }

    private record TaskLines(List<ProbeLine> probes, List<String> signed, Map<String, List<String>> replies) {}

    /**
     * The least and the largest right number stand there only where the numbers are drawn at random; nothing stands for no
     * calls before, no methods to read and the plain answer.
     */
    private record ProbeLine(
            List<CallLine> before,
            String method,
            List<String> arguments,
            List<String> read,
            Reading reading,
            String shape,
            Double least,
            Double largest) {}

    private record CallLine(String method, List<String> arguments) {}

    private SlipTable(Content content, Class<?> contract) {
        this.content = content;
        content.tasks.forEach((task, lines) -> questions.put(
                task,
                lines.probes.stream().map(line -> question(contract, line)).toList()));
    }

    /** Where an assignment's table stands among the resources. */
    public static String resource(String assignment) {
        return "/org/backmark/assignments/" + assignment + "-slips.json";
    }

    static SlipTable of(Assignment assignment) {
        try (InputStream in = SlipTable.class.getResourceAsStream(resource(assignment.id()))) {
            return read(new String(in.readAllBytes(), StandardCharsets.UTF_8), Class.forName(assignment.contract()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException("there is no contract " + assignment.contract(), e);
        }
    }

    static SlipTable read(String text, Class<?> contract) {
        return new SlipTable(GSON.fromJson(text, Content.class), contract);
    }

    /**
     * The table of a bank.
     *
     * @param bank the slips
     * @param tasks the ids of all tasks
     * @return its text, always the same for the same bank
     */
    public static String text(SlipBank bank, List<String> tasks) {
        BankKnowledge knowledge = new BankKnowledge(bank, task -> new Random(SEED ^ task.hashCode()));
        Map<String, TaskLines> lines = new LinkedHashMap<>();
        for (String task : tasks) {
            if (knowledge.questions(task).stream().anyMatch(SlipTable::hasParameters)) {
                lines.put(task, lines(knowledge, task));
            }
        }
        return GSON.toJson(new Content(bank.slips().stream().map(SlipLine::of).toList(), lines)) + "\n";
    }

    // Without parameters there is but one question, and a slip's numbers would give its answer away.
    private static boolean hasParameters(Question question) {
        return question.probe().method().getParameterCount() > 0;
    }

    private static TaskLines lines(BankKnowledge knowledge, String task) {
        Map<String, List<String>> replies = new LinkedHashMap<>();
        knowledge
                .candidates(task)
                .forEach(candidate -> replies.put(
                        candidate.slip().id(),
                        candidate.replies().stream().map(AnswerVector::text).toList()));
        return new TaskLines(
                knowledge.questions(task).stream().map(SlipTable::line).toList(),
                knowledge.signed(task).stream().map(Slip::id).toList(),
                replies);
    }

    private static ProbeLine line(Question question) {
        Probe probe = question.probe();
        List<CallLine> before = probe.before().stream().map(SlipTable::line).toList();
        List<String> read = probe.read().stream().map(Method::getName).toList();
        boolean drawn =
                read.isEmpty() && List.of(probe.method().getParameterTypes()).contains(Random.class);
        Observation.Right right = question.right();
        return new ProbeLine(
                before.isEmpty() ? null : before,
                probe.method().getName(),
                line(probe.asked()).arguments,
                read.isEmpty() ? null : read,
                probe.reading() == Reading.ANSWER ? null : probe.reading(),
                right.shape(),
                drawn ? rounded(right.least()) : null,
                drawn ? rounded(right.largest()) : null);
    }

    private static CallLine line(ProbeCall call) {
        Type[] types = call.method().getGenericParameterTypes();
        List<String> arguments = new ArrayList<>();
        for (int i = 0; i < types.length; i++) {
            FrameWriter frame = FrameWriter.plain();
            Codec.write(frame, types[i], call.arguments().get(i));
            arguments.add(Base64.getEncoder().encodeToString(frame.toBytes()));
        }
        return new CallLine(call.method().getName(), arguments);
    }

    private static double rounded(double number) {
        return Math.round(1000 * number) / 1000.0;
    }

    private static Question question(Class<?> contract, ProbeLine line) {
        Probe probe = Probe.of(contract, line.method, arguments(contract, line.method, line.arguments));
        for (CallLine call : line.before == null ? List.<CallLine>of() : line.before) {
            probe = probe.after(call.method, arguments(contract, call.method, call.arguments));
        }
        if (line.read != null) {
            probe = probe.readBy(line.read.toArray(String[]::new));
        }
        return new Question(
                line.reading == null ? probe : probe.reading(line.reading),
                new Observation.Right(
                        line.shape,
                        line.least == null ? Double.NaN : line.least,
                        line.largest == null ? Double.NaN : line.largest,
                        null));
    }

    private static Object[] arguments(Class<?> contract, String method, List<String> lines) {
        Type[] types = Probe.of(contract, method).method().getGenericParameterTypes();
        Object[] arguments = new Object[types.length];
        for (int i = 0; i < types.length; i++) {
            byte[] bytes = Base64.getDecoder().decode(lines.get(i));
            arguments[i] = Codec.read(new FrameReader(bytes), types[i]);
        }
        return arguments;
    }

    @Override
    public List<Question> questions(String task) {
        return questions.getOrDefault(task, List.of());
    }

    @Override
    public List<Slip> signed(String task) {
        return content.tasks.containsKey(task)
                ? content.tasks.get(task).signed.stream().map(slips()::get).toList()
                : List.of();
    }

    @Override
    public List<Set<Slip>> fitting(String task, List<AnswerVector> replies) {
        return content.tasks.get(task).replies.entrySet().stream()
                .map(entry -> new Candidate(
                        slips().get(entry.getKey()),
                        entry.getValue().stream().map(AnswerVector::parse).toList()))
                .filter(candidate -> candidate.fits(replies))
                .map(candidate -> Set.of(candidate.slip()))
                .toList();
    }

    @Override
    public Set<Slip> spoiling(String task) {
        return content.tasks.get(task).replies.keySet().stream()
                .map(slips()::get)
                .collect(Collectors.toSet());
    }

    @Override
    public boolean knowsPairs() {
        return false;
    }

    @Override
    public List<Set<Slip>> fittingPairs(String task, List<AnswerVector> replies, Set<Slip> holding) {
        return List.of();
    }

    private Map<String, Slip> slips() {
        return content.slips.stream().collect(Collectors.toMap(SlipLine::id, SlipLine::slip));
    }
}
