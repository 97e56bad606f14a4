package org.backmark.course.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.IntStream;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.SchemaFactory;
import org.backmark.kit.score.Report;
import org.backmark.kit.score.Reports;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

class JunitXmlTest {

    static List<Report> reports() {
        return List.of(
                Sample.ordinary(),
                Sample.withSecret(),
                Sample.hostile(),
                Sample.notCompiled(),
                Sample.graderError(),
                Sample.hostile("x\uD83D\uDE00".repeat(5_000)));
    }

    @ParameterizedTest
    @MethodSource("reports")
    void everyReportHasTheFormThatOtherToolsAskFor(Report report) throws Exception {
        String xml = xml(report);

        SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI)
                .newSchema(getClass().getResource("junit.xsd"))
                .newValidator()
                .validate(new StreamSource(new StringReader(xml)));
    }

    @Test
    void aSuiteCountsWhatIsInIt() throws Exception {
        Element suite = element(parsed(xml(Sample.ordinary())), "testsuite", 0);

        assertThat(suite.getAttribute("name")).isEqualTo("ada");
        assertThat(suite.getAttribute("tests")).isEqualTo("4");
        assertThat(suite.getAttribute("failures")).isEqualTo("0");
        assertThat(suite.getAttribute("errors")).isEqualTo("1");
        assertThat(suite.getAttribute("skipped")).isEqualTo("1");
        assertThat(suite.getAttribute("time")).isEqualTo("1.25");
    }

    @Test
    void aCrashNamesTheStudentsFileAndLine() throws Exception {
        Element error = element(parsed(xml(Sample.ordinary())), "error", 0);

        assertThat(((Element) error.getParentNode()).getAttribute("classname")).isEqualTo("tiny.gradient");
        assertThat(error.getAttribute("type")).isEqualTo("crashed");
        assertThat(error.getTextContent())
                .startsWith("src/main/java/tiny/solution/Solution.java:42\ngradients: ArithmeticException: by zero at");
    }

    @Test
    void whatAStudentWroteComesBackAsTextWithoutWhatXmlCannotHold() throws Exception {
        Document document = parsed(xml(Sample.hostile()));

        Element failure = element(document, "failure", 0);
        assertThat(failure.getTextContent())
                .contains("<script>alert(1)</script> ]]> &amp;", "\uD83D\uDE00 EOF")
                .doesNotContain("\uFFFE", "\uFFFF", "\u0001", "\u202E");
        assertThat(failure.getAttribute("message")).doesNotContain("\n").contains("\"quoted\"");
        assertThat(document.getElementsByTagName("script").getLength()).isZero();
    }

    @Test
    void aSubmissionThatDidNotCompileIsAFailureThatSaysWhyAndNoRowOfSkippedChecksAlone() throws Exception {
        Document document = parsed(xml(Sample.notCompiled()));

        assertThat(element(document, "testsuite", 0).getAttribute("failures")).isEqualTo("1");
        assertThat(element(document, "failure", 0).getTextContent())
                .contains("';' expected", "cannot find symbol", "Notes.java");
    }

    @Test
    void noHiddenInputNorWhyTheGraderFailedIsInIt() throws Exception {
        assertThat(xml(Sample.withSecret())).contains("look at the bias").doesNotContain("0.4321", "0.1234");
        assertThat(xml(Sample.graderError())).doesNotContain("secret.Trace", "\"score\"");
    }

    @Test
    void aClassHasASuiteForEachStudent() throws Exception {
        Reports many = Reports.of(IntStream.range(0, 30)
                .mapToObj(number -> Sample.ordinary().forStudent("student" + number))
                .toList());

        Document document = parsed(xml(many));

        assertThat(document.getElementsByTagName("testsuite").getLength()).isEqualTo(30);
    }

    private static String xml(Report report) throws IOException {
        return xml(Reports.of(List.of(report)));
    }

    private static String xml(Reports reports) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        JunitXml.write(reports, Sample.places(), out);
        return out.toString(StandardCharsets.UTF_8);
    }

    private static Document parsed(String xml) throws Exception {
        return DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8)));
    }

    private static Element element(Document document, String name, int index) {
        return (Element) document.getElementsByTagName(name).item(index);
    }
}
