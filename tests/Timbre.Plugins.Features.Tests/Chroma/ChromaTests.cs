namespace Timbre.Plugins.Features.Tests;

public sealed class ChromaTests : TensorTest
{
    [Theory]
    [InlineData(261.63, 0)]
    [InlineData(523.25, 0)]
    [InlineData(329.63, 4)]
    [InlineData(440, 9)]
    [InlineData(1760, 9)]
    public void A_note_is_strongest_in_its_pitch_class_whatever_its_octave(double hertz, long expected)
    {
        using var feature = new Chroma(new() { NFft = 4096, HopLength = 1024 });

        feature.Extract(Waves.Tone(hertz, 16000)).Values[0, 0].mean([1]).argmax(0).item<long>().ShouldBe(expected);
    }

    [Fact]
    public void Silence_stays_zero()
    {
        using var feature = new Chroma(new());

        feature.Extract(Waves.Silence(4000)).Values.abs().max().item<float>().ShouldBe(0);
    }

    [Fact]
    public void A_number_of_classes_that_divides_no_semitones_is_refused() =>
        new ChromaOptions { NChroma = 13 }.Validate().ShouldHaveSingleItem().Message
            .ShouldBe("n_chroma is 13; it must be a multiple of 12, so that each semitone has as many classes.");
}
