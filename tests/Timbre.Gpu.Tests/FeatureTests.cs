using Timbre.Engine;

namespace Timbre.Gpu.Tests;

public sealed class FeatureTests
{
    // The CPU keeps 1e-4; cuFFT and products on tensor cores differ a little more where a case asks for everything.
    private const double Slack = 10;

    [GpuFact]
    public void Every_feature_with_reference_arrays_keeps_to_them()
    {
        var cases = ParityFolder.Read(Path.Combine(AppContext.BaseDirectory, ParityFolder.Name), FirstParty.Catalogue);

        cases.ShouldNotBeEmpty();
        cases.Select(one => one.Compare(Accelerator.Device))
            .Where(result => result.Problem is not null || !(result.Error <= Slack * result.Tolerance))
            .ShouldBeEmpty();
    }
}
