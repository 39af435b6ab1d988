package org.thinjit.maven;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** What Maven and Eclipse are told about the goals, and people about the parameters. */
class PluginDescriptorTest {
    private Element index;

    @BeforeEach
    void findGoal() throws Exception {
        NodeList goals = read("/META-INF/maven/plugin.xml").getElementsByTagName("mojo");
        Map<String, Element> byName = new LinkedHashMap<>();
        for (int i = 0; i < goals.getLength(); i++) {
            Element goal = (Element) goals.item(i);
            byName.put(text(goal, "goal"), goal);
        }
        assertThat(byName).containsOnlyKeys("archive", "help", "index");
        index = byName.get("index");
    }

    private static Document read(String resource) throws Exception {
        try (InputStream in = PluginDescriptorTest.class.getResourceAsStream(resource)) {
            return DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(in);
        }
    }

    private static String text(Element parent, String name) {
        return parent.getElementsByTagName(name).item(0).getTextContent().strip();
    }

    @Test
    void indexingIsThreadSafeAndPartOfPackaging() {
        assertThat(text(index, "phase")).isEqualTo("package");
        assertThat(text(index, "threadSafe")).isEqualTo("true");
        assertThat(text(index, "requiresDependencyResolution")).isEqualTo("compile+runtime");
    }

    @Test
    void eclipseKnowsThatThereIsNothingToDoWhileItBuilds() throws Exception {
        Document metadata = read("/META-INF/m2e/lifecycle-mapping-metadata.xml");
        Element execution = (Element) metadata.getElementsByTagName("pluginExecution").item(0);
        assertThat(text(execution, "goal")).isEqualTo("index");
        assertThat(execution.getElementsByTagName("ignore").getLength()).isOne();
    }

    @Test
    void everyParameterIsDescribedHereAndNamedInTheReadme() throws Exception {
        Path root = Path.of(System.getProperty("thinjit.root"));
        String readme = Files.readString(root.resolve("README.md"));
        NodeList parameters = index.getElementsByTagName("parameter");
        int settable = 0;
        for (int i = 0; i < parameters.getLength(); i++) {
            Element parameter = (Element) parameters.item(i);
            if (text(parameter, "editable").equals("true")) {
                settable++;
                assertThat(text(parameter, "description")).isNotEmpty();
                assertThat(readme).contains("`" + text(parameter, "name") + "`");
            }
        }
        assertThat(settable).isEqualTo(14);
    }
}
