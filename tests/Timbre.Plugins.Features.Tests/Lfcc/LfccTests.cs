namespace Timbre.Plugins.Features.Tests;

public sealed class LfccTests : TensorTest
{
    [Fact]
    public void Options_that_contradict_each_other_are_named()
    {
        var errors = new LfccOptions { WinLength = 512, FMin = 4000, FMax = 300, NLfcc = 41, NFilter = 40 }.Validate();

        errors.Select(error => error.Option).ShouldBe(["WinLength", "FMin", "NLfcc"]);
    }

    [Fact]
    public void More_bands_than_frequencies_are_refused() =>
        new LfccOptions { NFft = 128, NLfcc = 20, NFilter = 66 }.Validate().ShouldHaveSingleItem().Message
            .ShouldBe("n_filter is 66, more than the 65 frequencies that n_fft: 128 gives; lower it or raise n_fft.");

    [Fact]
    public void A_band_above_half_the_sample_rate_is_refused_with_both_frequencies()
    {
        using var feature = new Lfcc(new() { FMax = 11025 });

        Should.Throw<StageException>(() => feature.Extract(Waves.Noise(1, 4000)))
            .Message.ShouldBe("f_max is 11025 Hz, above half the sample rate of 16000 Hz; lower it to at most 8000 Hz or leave it out.");
    }
}
