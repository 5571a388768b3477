namespace Timbre.Plugins.Features.Tests;

public sealed class SpectrogramTests : TensorTest
{
    [Fact]
    public void A_tone_is_strongest_in_its_own_row()
    {
        using var feature = new Spectrogram(new() { NFft = 512, Power = 1 });

        var strongest = feature.Extract(Waves.Tone(1000, 4000)).Values[0, 0].argmax(0);

        strongest.narrow(0, 2, 8).eq(1000 * 512 / 16000).all().item<bool>().ShouldBeTrue();
    }

    [Fact]
    public void A_window_longer_than_the_transform_is_refused()
    {
        var error = new SpectrogramOptions { NFft = 256, WinLength = 400 }.Validate().ShouldHaveSingleItem();

        error.ShouldBe(new OptionError("WinLength", "win_length is 400, longer than n_fft, which is 256; shorten the window or raise n_fft."));
    }

    [Fact]
    public void Clips_shorter_than_a_frame_are_refused_with_their_length()
    {
        using var feature = new Spectrogram(new() { NFft = 512, Center = false });

        Should.Throw<StageException>(() => feature.Extract(Waves.Noise(1, 500))).Message
            .ShouldStartWith("A clip of 500 samples is shorter than one frame, which needs 512");
    }
}
