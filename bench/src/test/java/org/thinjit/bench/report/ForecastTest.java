package org.thinjit.bench.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class ForecastTest {
    private long now = TimeUnit.DAYS.toNanos(3);
    private final Forecast forecast = new Forecast(100, () -> now);

    @Test
    void saysNothingWhileTooLittleIsDone() {
        forecast.begins(10);
        now += TimeUnit.SECONDS.toNanos(5);
        assertThat(forecast.at(0.1)).isEmpty();
    }

    @Test
    void whatIsLeftTakesInProportionToWhatIsDone() {
        forecast.begins(20);
        now += TimeUnit.SECONDS.toNanos(60);
        assertThat(forecast.at(0.5)).isEqualTo(", about 9 minutes left");
        forecast.finished(20);
        now += TimeUnit.SECONDS.toNanos(60);
        assertThat(forecast.at(0)).isEqualTo(", about 8 minutes left");
        forecast.begins(80);
        assertThat(forecast.at(0.75)).isEqualTo(", about 30 seconds left");
    }
}
