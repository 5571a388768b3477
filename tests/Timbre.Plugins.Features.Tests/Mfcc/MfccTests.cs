using Timbre.Testing;

namespace Timbre.Plugins.Features.Tests;

public sealed class MfccTests : TensorTest
{
    private static readonly Dictionary<string, MfccOptions> Cases = new()
    {
        ["defaults"] = new(),
        ["log"] = new() { NMfcc = 13, LogMels = true, NMels = 40, NFft = 512 },
        ["librosa"] = new() { NMfcc = 20, NFft = 1024, HopLength = 256, NMels = 64, MelScale = MelScale.Slaney, Norm = MelNorm.Slaney, TopDb = 60 },
        ["lifter"] = new() { NMfcc = 12, NFft = 1200, HopLength = 480, NMels = 40, Center = false, Lifter = 22, TopDb = null },
    };

    public static TheoryData<string> CaseNames => [.. Cases.Keys];

    [Theory]
    [MemberData(nameof(CaseNames))]
    public void Promises_of_the_contract_are_kept(string name) => Conformance.Check(() => new Mfcc(Cases[name]));

    [Fact]
    public void More_coefficients_than_bands_are_refused()
    {
        var error = new MfccOptions { NMfcc = 41, NMels = 40 }.Validate().ShouldHaveSingleItem();

        error.ShouldBe(new OptionError("NMfcc", "n_mfcc is 41, more than the 40 mel bands that it is made of; lower it or raise n_mels."));
    }
}
