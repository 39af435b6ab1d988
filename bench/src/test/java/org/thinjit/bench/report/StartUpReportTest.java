package org.thinjit.bench.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.thinjit.bench.jdk.Jdk;
import org.thinjit.bench.startup.EarlyClasses;
import org.thinjit.bench.startup.EarlyClasses.Group;
import org.thinjit.bench.startup.StartUpResult;
import org.thinjit.bench.startup.StartUpResult.ReadFile;
import org.thinjit.bench.startup.StartUpResult.Start;
import org.thinjit.bench.statistics.Quantiles;

/** The start's tables and its JSON. */
class StartUpReportTest {
    @TempDir Path folder;

    private static StartUpResult result() {
        Map<Group, List<String>> names = new EnumMap<>(Group.class);
        for (Group group : Group.values()) {
            names.put(group, List.of());
        }
        names.put(Group.AGENT, List.of("a.B", "a.C"));
        names.put(Group.BESIDE, List.of("a.D"));
        Map<String, Quantiles> steps = new LinkedHashMap<>();
        steps.put("openJavaBase", Quantiles.of(100, 300, 200));
        steps.put("rest", Quantiles.of(7, 7, 7));
        return new StartUpResult(
                "tiny",
                new Jdk(17, "17.0.15", Path.of("/jdk")),
                3,
                List.of(new Start("thinjit", Quantiles.of(0.25), new EarlyClasses(names))),
                steps,
                Quantiles.of(207),
                List.of(new ReadFile("index", 400, 1000)));
    }

    @Test
    void tablesForPeople() {
        assertThat(StartUpReport.text(result()))
                .isEqualTo(
                        """
                        tiny on JDK 17.0.15, start-up, 3 rounds

                        classes before main  wall ms  all  agent  jdk  generated  other  beside
                        thinjit                250.0    2      2    0          0      0       1

                        bytes before main  read    of
                        index               400  1000

                        premain, us   median  from   to
                        openJavaBase     200   100  300
                        rest               7     7    7
                        all              207   207  207
                        """);
    }

    @Test
    void namesForPrograms() throws IOException {
        Path file = folder.resolve("start.json");

        StartUpReport.write(List.of(result()), file);

        JsonNode start = new ObjectMapper().readTree(file.toFile()).at("/starts/0");
        assertThat(start.at("/jdk").asText()).isEqualTo("17.0.15");
        assertThat(start.at("/variants/0/classes/names/AGENT/1").asText()).isEqualTo("a.C");
        assertThat(start.at("/steps/openJavaBase/median").asDouble()).isEqualTo(200);
        assertThat(start.at("/files/0/bytesRead").asLong()).isEqualTo(400);
    }
}
