package org.backmark.app;

import org.backmark.kit.score.Versions;
import picocli.CommandLine.IVersionProvider;

/** The versions of Backmark and of Java. */
final class Version implements IVersionProvider {

    /** What reports are made with; the jar's manifest knows, class files that are not in a jar do not. */
    static Versions current() {
        String version = Version.class.getPackage().getImplementationVersion();
        return new Versions(version == null ? "unreleased" : version, System.getProperty("java.version"));
    }

    @Override
    public String[] getVersion() {
        return new String[] {
            "backmark " + current().backmark() + " on Java " + current().java()
        };
    }
}
