package org.backmark.kit.page;

import com.google.gson.Gson;
import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.WebSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** A real browser without a screen, talked to by its DevTools protocol; for tests. */
public final class Chromium implements AutoCloseable {
    private static final long PATIENCE_SECONDS = 60;
    private static final List<String> NAMES = List.of("chromium", "chromium-browser", "google-chrome");

    private final Process process;
    private final WebSocket socket;
    private final BlockingQueue<JsonObject> received = new LinkedBlockingQueue<>();
    private final List<String> complaints = new ArrayList<>();
    private int calls;

    private Chromium(Process process, String devTools) throws Exception {
        this.process = process;
        HttpClient client = HttpClient.newHttpClient();
        URI list = URI.create("http://127.0.0.1:" + URI.create(devTools).getPort() + "/json/list");
        String pages = client.send(HttpRequest.newBuilder(list).build(), HttpResponse.BodyHandlers.ofString())
                .body();
        JsonArray open = JsonParser.parseString(pages).getAsJsonArray();
        URI page = URI.create(
                open.get(0).getAsJsonObject().get("webSocketDebuggerUrl").getAsString());
        socket = client.newWebSocketBuilder().buildAsync(page, new Listener()).get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        call("Page.enable", Map.of());
        call("Runtime.enable", Map.of());
        call("Log.enable", Map.of());
    }

    /** Where it is on this machine, if it is. */
    public static Optional<Path> find() {
        return Stream.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
                .flatMap(folder -> NAMES.stream().map(name -> Path.of(folder, name)))
                .filter(Files::isExecutable)
                .findFirst();
    }

    /**
     * Starts one.
     *
     * @param browser where it is
     * @param profile an empty folder for what it keeps
     */
    public static Chromium start(Path browser, Path profile) throws Exception {
        List<String> command = new ArrayList<>(List.of(browser.toString(), "--user-data-dir=" + profile));
        command.addAll(Arrays.asList(
                "--headless",
                "--no-sandbox",
                "--disable-gpu",
                "--disable-quic",
                "--disable-dev-shm-usage",
                "--no-first-run",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-sync",
                "--remote-debugging-port=0",
                "about:blank"));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        // A test that is killed takes its browser along.
        Runtime.getRuntime().addShutdownHook(new Thread(() -> kill(process)));
        BufferedReader output =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        String marker = "DevTools listening on ";
        for (String line = output.readLine(); line != null; line = output.readLine()) {
            if (line.startsWith(marker)) {
                Thread rest = new Thread(() -> output.lines().forEach(ignored -> {}), "chromium");
                rest.setDaemon(true);
                rest.start();
                return new Chromium(process, line.substring(marker.length()));
            }
        }
        throw new IOException(browser + " has not started");
    }

    /**
     * Shows a page.
     *
     * @param page an HTML file
     * @param width of the window, in pixels
     * @param scheme {@code light} or {@code dark}
     * @return what the browser complained about: errors, and violations of the content-security policy
     */
    public List<String> open(Path page, int width, String scheme) throws Exception {
        complaints.clear();
        call(
                "Emulation.setDeviceMetricsOverride",
                Map.of("width", width, "height", 900, "deviceScaleFactor", 1, "mobile", width < 600));
        call(
                "Emulation.setEmulatedMedia",
                Map.of("features", List.of(Map.of("name", "prefers-color-scheme", "value", scheme))));
        send("Page.navigate", Map.of("url", page.toUri().toString()));
        await(message -> is(message, "Page.loadEventFired"));
        evaluate("1");
        return List.copyOf(complaints);
    }

    /** The value of an expression in the page, as text. */
    public String evaluate(String expression) throws Exception {
        return call("Runtime.evaluate", Map.of("expression", expression, "returnByValue", true))
                .getAsJsonObject("result")
                .get("value")
                .getAsString();
    }

    /** Presses a key, as the keyboard does. */
    public void press(String key, int code) throws Exception {
        for (String type : List.of("keyDown", "keyUp")) {
            call(
                    "Input.dispatchKeyEvent",
                    Map.of("type", type, "key", key, "code", key, "windowsVirtualKeyCode", code));
        }
    }

    /** The whole page as a PNG image. */
    public byte[] screenshot() throws Exception {
        return bytes(call("Page.captureScreenshot", Map.of("captureBeyondViewport", true)));
    }

    /** The page as a PDF file. */
    public byte[] print() throws Exception {
        return bytes(call("Page.printToPDF", Map.of("preferCSSPageSize", true)));
    }

    private static byte[] bytes(JsonObject result) {
        return Base64.getDecoder().decode(result.get("data").getAsString());
    }

    private JsonObject call(String method, Map<String, ?> parameters) throws Exception {
        int id = send(method, parameters);
        JsonObject answer =
                await(message -> message.has("id") && message.get("id").getAsInt() == id);
        if (answer.has("error")) {
            throw new IOException(method + ": " + answer.get("error"));
        }
        return answer.getAsJsonObject("result");
    }

    private int send(String method, Map<String, ?> parameters) throws Exception {
        int id = ++calls;
        socket.sendText(new Gson().toJson(Map.of("id", id, "method", method, "params", parameters)), true)
                .get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        return id;
    }

    private JsonObject await(Predicate<JsonObject> wanted) throws Exception {
        while (true) {
            JsonObject message = received.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
            if (message == null) {
                throw new IOException("the browser has not answered for " + PATIENCE_SECONDS + " s");
            }
            if (is(message, "Log.entryAdded")
                    || is(message, "Runtime.exceptionThrown")
                    || is(message, "Runtime.consoleAPICalled")) {
                complaints.add(message.get("params").toString());
            }
            if (wanted.test(message)) {
                return message;
            }
        }
    }

    private static boolean is(JsonObject message, String method) {
        return message.has("method") && message.get("method").getAsString().equals(method);
    }

    @Override
    public void close() {
        try {
            // It ends its own processes, and is done with its profile then.
            send("Browser.close", Map.of());
            process.onExit().get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (Exception e) {
            kill(process);
        }
    }

    private static void kill(Process process) {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
    }

    /** Puts whole messages into the queue. */
    private final class Listener implements WebSocket.Listener {
        private final StringBuilder message = new StringBuilder();

        @Override
        public CompletionStage<?> onText(WebSocket from, CharSequence data, boolean last) {
            message.append(data);
            if (last) {
                received.add(JsonParser.parseString(message.toString()).getAsJsonObject());
                message.setLength(0);
            }
            from.request(1);
            return null;
        }
    }
}
