package org.backmark.course.export;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.backmark.kit.score.Numbers;
import org.backmark.kit.score.Reports;

/**
 * The file {@code junit.xml}: test results as Ant has written them first, and Jenkins, GitLab and others read them.
 *
 * <p>A suite for each student, a test case for each check. Source: the schema that Jenkins's xUnit plugin checks them with,
 * {@code junit-10.xsd}, and GitLab's manual, "Unit test reports".
 */
final class JunitXml {
    private final XMLStreamWriter xml;

    private JunitXml(XMLStreamWriter xml) {
        this.xml = xml;
    }

    /** Writes the file, a report at a time. */
    static void write(Reports reports, SourceLocator places, OutputStream out) throws IOException {
        // Between the stream and the XML writer, which would write half of an emoji on its own otherwise.
        Writer writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        try {
            XMLStreamWriter xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(writer);
            xml.writeStartDocument("UTF-8", "1.0");
            xml.writeCharacters("\n");
            xml.writeStartElement("testsuites");
            xml.writeAttribute("name", "backmark");
            JunitXml suites = new JunitXml(xml);
            reports.forEach(report -> suites.add(StudentReport.of(report, places)));
            xml.writeCharacters("\n");
            xml.writeEndElement();
            xml.writeEndDocument();
            xml.flush();
            writer.write("\n");
            writer.flush();
        } catch (XMLStreamException e) {
            throw new IOException(e.getMessage(), e);
        }
    }

    private void add(StudentReport shown) throws IOException {
        try {
            suite(shown);
        } catch (XMLStreamException e) {
            throw new IOException(e.getMessage(), e);
        }
    }

    private void suite(StudentReport shown) throws XMLStreamException {
        List<ReportItem> items = shown.items();
        xml.writeCharacters("\n  ");
        xml.writeStartElement("testsuite");
        attribute("name", shown.report().shown());
        attribute("tests", Integer.toString(items.size()));
        attribute("failures", count(items, TestStatus.FAILURE));
        attribute("errors", count(items, TestStatus.ERROR));
        attribute("skipped", count(items, TestStatus.SKIPPED));
        attribute("time", Numbers.seconds(shown.report().seconds()).toPlainString());
        properties(shown);
        for (ReportItem item : items) {
            testCase(shown.report().assignment().id() + "." + item.group(), item);
        }
        xml.writeCharacters("\n  ");
        xml.writeEndElement();
    }

    private void properties(StudentReport shown) throws XMLStreamException {
        xml.writeCharacters("\n    ");
        xml.writeStartElement("properties");
        property("status", shown.report().status().label());
        if (shown.isKnown()) {
            property("score", Numbers.points(shown.report().score()).toPlainString());
        }
        property("max", Numbers.points(shown.report().max()).toPlainString());
        xml.writeCharacters("\n    ");
        xml.writeEndElement();
    }

    private void property(String name, String value) throws XMLStreamException {
        xml.writeCharacters("\n      ");
        xml.writeEmptyElement("property");
        attribute("name", name);
        attribute("value", value);
    }

    private void testCase(String className, ReportItem item) throws XMLStreamException {
        xml.writeCharacters("\n    ");
        xml.writeStartElement("testcase");
        attribute("name", item.name());
        attribute("classname", className);
        attribute("time", Numbers.seconds(item.seconds()).toPlainString());
        TestStatus mark = TestStatus.of(item.outcome());
        if (mark == TestStatus.NONE) {
            if (!item.text().isEmpty()) {
                xml.writeStartElement("system-out");
                xml.writeCharacters(legal(item.outcome().label() + ": " + item.text()));
                xml.writeEndElement();
            }
        } else {
            xml.writeStartElement(mark.element);
            attribute("type", item.outcome().label());
            attribute("message", item.line());
            xml.writeCharacters(legal(where(item) + item.text()));
            xml.writeEndElement();
        }
        xml.writeEndElement();
    }

    private static String where(ReportItem item) {
        return item.place()
                .map(place -> place.file() + ":" + place.line() + "\n")
                .orElse("");
    }

    private void attribute(String name, String value) throws XMLStreamException {
        xml.writeAttribute(name, legal(value));
    }

    private static String count(List<ReportItem> items, TestStatus mark) {
        return Long.toString(items.stream()
                .filter(item -> TestStatus.of(item.outcome()) == mark)
                .count());
    }

    /** The text without what XML 1.0 has no way to write; its production Char says what that is. */
    private static String legal(String text) {
        return text.codePoints()
                .filter(c -> c == '\t'
                        || c == '\n'
                        || c >= 0x20 && c <= 0xD7FF
                        || c >= 0xE000 && c <= 0xFFFD
                        || c >= 0x10000)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
