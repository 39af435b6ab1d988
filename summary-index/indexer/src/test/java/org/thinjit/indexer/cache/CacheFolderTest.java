package org.thinjit.indexer.cache;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CacheFolderTest {
    private static final Path HOME = Path.of("home").toAbsolutePath();
    private static final String ELSEWHERE = Path.of("elsewhere").toAbsolutePath().toString();

    private static Path folder(String system, Map<String, String> environment) {
        Map<String, String> properties = Map.of("user.home", HOME.toString(), "os.name", system);
        return CacheFolder.folderOfUser(properties::get, environment);
    }

    @Test
    void eachSystemHasItsOwnPlace() {
        assertThat(folder("Linux", Map.of())).isEqualTo(HOME.resolve(".cache/thinjit"));
        assertThat(folder("Mac OS X", Map.of())).isEqualTo(HOME.resolve("Library/Caches/thinjit"));
        assertThat(folder("Windows 11", Map.of())).isEqualTo(HOME.resolve("AppData/Local/thinjit"));
    }

    @Test
    void theEnvironmentMovesIt() {
        assertThat(folder("Linux", Map.of("XDG_CACHE_HOME", ELSEWHERE)))
                .isEqualTo(Path.of(ELSEWHERE, "thinjit"));
        assertThat(folder("Windows 11", Map.of("LOCALAPPDATA", ELSEWHERE)))
                .isEqualTo(Path.of(ELSEWHERE, "thinjit"));
    }

    @Test
    void aRelativeVariableIsIgnoredAsTheSpecificationSays() {
        assertThat(folder("Linux", Map.of("XDG_CACHE_HOME", "relative")))
                .isEqualTo(HOME.resolve(".cache/thinjit"));
    }

    @Test
    void theSystemPropertyComesFirst() {
        assertThat(CacheFolder.ofUser().folder())
                .isEqualTo(Path.of(System.getProperty(CacheFolder.PROPERTY)));
    }

    @Test
    void aSettingMovesItOrSwitchesItOff() {
        assertThat(CacheFolder.of("near", HOME).folder()).isEqualTo(HOME.resolve("near"));
        assertThat(CacheFolder.of(ELSEWHERE, HOME).folder()).isEqualTo(Path.of(ELSEWHERE));
        assertThat(CacheFolder.of("off", HOME)).isNull();
        assertThat(CacheFolder.of("", HOME)).isEqualTo(CacheFolder.of(null, HOME));
        assertThat(CacheFolder.of(null, HOME).folder()).endsWithRaw(Path.of("thinjit"));
    }

    @Test
    void aLimitIsInMebibytes() {
        CacheFolder some = CacheFolder.of("x", Path.of("/base")).withLimit(3);
        assertThat(some).isEqualTo(new CacheFolder(Path.of("/base/x"), 3 << 20));
        for (long bad : new long[] {-1, 1L << 43}) {
            assertThatThrownBy(() -> some.withLimit(bad))
                    .hasMessage("a cache cannot be limited to " + bad + " MiB");
        }
    }

    @Test
    void aNegativeLimitIsRefused() {
        assertThatThrownBy(() -> new CacheFolder(HOME, -1)).hasMessageContaining("-1");
    }
}
