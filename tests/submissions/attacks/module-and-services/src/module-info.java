module inf5860.week7 {
    requires org.junit.jupiter.api;
    provides org.junit.platform.launcher.TestExecutionListener with inf5860.week7.Listener;
}
