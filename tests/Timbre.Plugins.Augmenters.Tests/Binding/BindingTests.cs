using System.Reflection;
using Timbre.Pipelines;
using static TorchSharp.torch;

namespace Timbre.Plugins.Augmenters.Tests;

public sealed class BindingTests : IDisposable
{
    private const string Yaml = """
        name: everything
        data:
          source: nothing
          labels: [female, male]
        augment:
          - roll: { max_samples: 8000, padding: true }
          - noise: { min_std: 0.001, max_std: 0.005, color: pink }
          - gain: { min_factor: 0.7, max_factor: 1.3 }
          - clip
          - clip: 0.8
          - polarity: 0.3
          - mu-law: 64
          - low-rate: { rates: [4000, 8000], mu_law: true }
          - speed: { min_factor: 0.9, max_factor: 1.1, step: 0.1, probability: 0.5 }
          - time-stretch: { min_rate: 0.9, max_rate: 1.1, n_fft: 512 }
          - pitch-shift: { min_semitones: -1, max_semitones: 1, hop_length: 128 }
          - reverb: { min_rt60_seconds: 0.1, max_rt60_seconds: 0.2, min_drr_db: 3 }
          - impulse-response: { folder: ., max_seconds: 0.5 }
          - background-noise: .
          - one-of: [ low-pass, { high-pass: { max_cutoff_hz: 300 } }, { band-pass: { min_q: 1 } } ]
          - equalizer: { std_db: 3, std_tilt_db: 0.5, min_hz: 80 }
          - random-order:
              probability: 0.9
              augmenters: [ { peaking: { min_db: -3, max_db: 3 } }, { one-of: { augmenters: [ gain, roll ], weights: [1, 2] } } ]
        augment_features:
          - time-mask: { time_mask_param: 10, masks: 2, p: 0.2 }
          - frequency-mask: { freq_mask_param: 4, fill: zero }
          - mixup: 0.4
        model: nothing-learned
        """;

    private static readonly PluginCatalogue Catalogue =
        PluginCatalogue.BuiltIn.WithTypes([typeof(Nothing), typeof(NothingLearned), .. Plugins()]);

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Every_augmenter_can_be_declared()
    {
        var errors = Mistakes(Yaml);

        errors.ShouldBeEmpty();
        Plugins().Select(NameOf).ShouldAllBe(name => Yaml.Contains(name, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("min_q: 1", "min_q: 5", "min_q is 5, above max_q, which is 1.5; a range runs from low to high.")]
    [InlineData("weights: [1, 2]", "weights: [1]", "weights has 1 numbers for 2 augmenters; give one for each.")]
    [InlineData("min_drr_db: 3", "min_drr_db: 30", "min_drr_db is 30, above max_drr_db, which is 15; a range runs from low to high.")]
    [InlineData("folder: .,", "folder: absent,", "names the folder \"absent\", which does not exist")]
    [InlineData("masks: 2", "masks: 0", "masks is 0; it must be between 1 and 100.")]
    [InlineData("[ gain, roll ]", "[ gain, rol ]", "Did you mean 'roll'?")]
    public void A_mistake_is_reported_where_it_stands(string right, string wrong, string message)
    {
        var text = Yaml.Replace(right, wrong, StringComparison.Ordinal);
        text.ShouldNotBe(Yaml);
        var line = text.Split('\n').TakeWhile(candidate => !candidate.Contains(wrong, StringComparison.Ordinal)).Count() + 1;

        var error = Mistakes(text).ShouldHaveSingleItem();

        error.ShouldContain(message);
        error.ShouldContain($":{line}:");
    }

    private static IEnumerable<Type> Plugins() =>
        typeof(Roll).Assembly.GetExportedTypes().Where(type => type.IsDefined(typeof(PluginAttribute)));

    private static string NameOf(Type type) => type.GetCustomAttribute<PluginAttribute>()!.Name;

    private string[] Mistakes(string text)
    {
        try
        {
            PipelineLoader.LoadText(text, "everything.yaml", _folder.Path, new PipelineLoadOptions { Catalogue = Catalogue });
            return [];
        }
        catch (PipelineException mistakes)
        {
            return [.. mistakes.Diagnostics.Select(mistake => mistake.ToString())];
        }
    }
}

/// <summary>A source without recordings.</summary>
[Plugin("nothing")]
public sealed class Nothing : IDataSource
{
    public IEnumerable<Recording> Read(SourceContext context) => [];
}

/// <summary>A model that no test builds.</summary>
[Plugin("nothing-learned")]
public sealed class NothingLearned : IModel
{
    public nn.Module<Tensor, Tensor, Tensor> Build(ModelContext context) => throw new NotSupportedException();
}
