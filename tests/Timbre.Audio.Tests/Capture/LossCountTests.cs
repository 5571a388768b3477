namespace Timbre.Audio.Tests.Capture;

public sealed class LossCountTests
{
    private const int Rate = 16_000;
    private const int Period = 160;

    [Theory]
    [InlineData(0)]
    [InlineData(1e-4)]
    [InlineData(-1e-4)]
    public void A_gap_after_hours_is_counted_whatever_the_clocks_have_drifted(double drift)
    {
        var count = new LossCount(Rate);
        var seconds = Listen(count, 0, hours: 10, drift);

        // Three seconds later the device says that it could not wait.
        ((double)count.Lost(seconds + 3)).ShouldBe(3 * Rate, 2 * Period);
    }

    [Fact]
    public void A_second_gap_does_not_count_the_first_again()
    {
        var count = new LossCount(Rate);
        var seconds = Listen(count, 0, hours: 0.01, drift: 0);
        ((double)count.Lost(seconds + 1)).ShouldBe(Rate, 2 * Period);

        seconds = Listen(count, seconds + 1, hours: 0.01, drift: 0);
        ((double)count.Lost(seconds + 0.5)).ShouldBe(Rate / 2, 2 * Period);
    }

    [Fact]
    public void What_waits_in_the_device_is_no_loss_when_it_is_read_late()
    {
        var count = new LossCount(Rate);
        var seconds = Listen(count, 0, hours: 0.01, drift: 0);
        // A busy machine reads nothing for 0.4 s, then all of it at once.
        count.Read((int)(0.4 * Rate), seconds + 0.4);

        count.Lost(seconds + 0.4).ShouldBeLessThan(2 * Period);
    }

    [Fact]
    public void Before_the_first_frame_nothing_is_lost() => new LossCount(Rate).Lost(5).ShouldBe(0);

    // Reads come a little late, each by another time, as they do.
    private static double Listen(LossCount count, double from, double hours, double drift)
    {
        var seconds = from;
        for (var i = 1; i <= hours * 3600 * Rate / Period; i++)
        {
            seconds = from + (i * (double)Period / Rate * (1 + drift));
            count.Read(Period, seconds + (0.004 * (i * 7 % 11) / 11));
        }

        return seconds;
    }
}
