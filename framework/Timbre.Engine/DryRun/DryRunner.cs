using Timbre.Pipelines;
using TorchSharp;
using static TorchSharp.torch;

namespace Timbre.Engine;

/// <summary>Runs two silent clips through every stage of a pipeline on the CPU, so that stages that do not fit each other are found before any data is read.</summary>
public static class DryRunner
{
    /// <summary>The stages in order, with what each gives.</summary>
    /// <exception cref="PipelineException">
    /// A stage cannot take what the stage before it gives, a model does not give one logit for each label, or an option names a column that no
    /// source has. It holds all mistakes that can be found: behind a feature that fails, what follows has no known input.
    /// </exception>
    public static IReadOnlyList<DryRunStage> Run(LoadedPipeline pipeline)
    {
        ArgumentNullException.ThrowIfNull(pipeline);
        var mistakes = new List<Diagnostic>();
        var stages = Check(pipeline, mistakes);
        return mistakes.Count == 0 ? stages : throw new PipelineException([]).With(mistakes);
    }

    /// <summary>The mistakes that a dry run finds in what could be bound of a pipeline with mistakes.</summary>
    /// <param name="partial"><see cref="PipelineException.Partial"/>.</param>
    public static IReadOnlyList<Diagnostic> Mistakes(LoadedPipeline partial)
    {
        ArgumentNullException.ThrowIfNull(partial);
        var mistakes = new List<Diagnostic>();
        Check(partial, mistakes);
        return mistakes;
    }

    /// <summary>What a dry run cannot check, a full sentence for each; the run itself finds it before anything is decoded.</summary>
    public static IReadOnlyList<string> Unchecked(LoadedPipeline pipeline)
    {
        ArgumentNullException.ThrowIfNull(pipeline);
        var columns = ColumnCheck.Unchecked(pipeline.Pipeline);
        return columns.Count == 0 ? [] : [$"Not checked: whether recordings have the columns {string.Join(", ", columns)}; a run checks that before it decodes anything."];
    }

    private static List<DryRunStage> Check(LoadedPipeline pipeline, List<Diagnostic> mistakes)
    {
        var stages = new List<DryRunStage>();
        var declared = pipeline.Pipeline;
        var isLabelled = declared.Data.Labels.All(label => label is not null);
        Collect(() =>
        {
            var (shapes, isWhole) = DryRun.Walk(pipeline, mistakes.Add);
            stages.AddRange(shapes.Select(stage => new DryRunStage(stage.Key, stage.Name, stage.Location, stage.Shape.ToString())));
            if (isWhole && isLabelled && declared.Model is not null)
            {
                // Windows go through the stages once more, so these have to be there and in order.
                var isSound = mistakes.Count == 0 && declared.Prepare.All(stage => stage is not null);
                stages.AddRange(Model(pipeline, shapes[^1].Shape, windowed: isSound && shapes[0].Shape.Kind == SignalKind.Waveform));
            }
        });
        if (isLabelled && declared.Post.All(stage => stage is not null))
        {
            Collect(() => stages.AddRange(Post(declared)));
        }

        if (declared.Train is { CleanVersion: true, AugmentVersions: 0 })
        {
            mistakes.Add(DataErrors.At(pipeline, "train.clean_version", "clean_version is one of the augment_versions, and none are kept; give augment_versions a number, or leave clean_version out."));
        }

        Collect(() => mistakes.AddRange(ColumnCheck.Mistakes(pipeline)));
        return stages;

        void Collect(Action check)
        {
            try
            {
                check();
            }
            catch (StageException refusal)
            {
                mistakes.Add(new Diagnostic(refusal.Location, refusal.Message, SourceLines.Find(pipeline, refusal.Location)));
            }
            catch (PipelineException refusal)
            {
                mistakes.AddRange(refusal.Diagnostics);
            }
        }
    }

    private static IEnumerable<DryRunStage> Model(LoadedPipeline loaded, SignalShape input, bool windowed)
    {
        var pipeline = loaded.Pipeline;
        using var scope = torch.NewDisposeScope();
        using var gradients = torch.no_grad();
        using var network = Network.Build(pipeline, input, torch.CPU);
        network.Module.eval();
        if (LayerRates.Mistakes(loaded, network).ToList() is { Count: > 0 } mistakes)
        {
            throw new PipelineException(mistakes);
        }

        var values = torch.zeros([2, .. input.Dimensions]);
        var length = input.Kind == SignalKind.Vector ? 1 : input.Dimensions[^1];
        var logits = network.Forward(new Signal(values, torch.full([2], length, dtype: ScalarType.Int64), input.Rate, input.Kind));
        var classes = pipeline.Data.Labels.Count;
        if (!logits.shape.SequenceEqual([2L, classes]))
        {
            throw new StageException(FormattableString.Invariant(
                $"'{pipeline.Model.Name}' gives [{string.Join(", ", logits.shape)}] for a batch of 2; a model gives logits [batch, class], here [2, {classes}], one for each of the labels {string.Join(", ", pipeline.Data.Labels)}."))
            {
                Location = pipeline.Model.Location,
            };
        }

        if (windowed)
        {
            Window(pipeline, network);
        }

        var layers = network.Module is IDescribesLayers described ? described.Layers : [];
        return
        [
            .. layers.Select((layer, i) => new DryRunStage(FormattableString.Invariant($"model.layers[{i}]"), layer.Name, Declared(layer.Location), layer.Output.ToString())
            {
                Parameters = layer.ParameterCount,
            }),
            new DryRunStage("model", pipeline.Model.Name, pipeline.Model.Location, FormattableString.Invariant($"logits [{classes} class]"))
            {
                Parameters = network.ParameterCount,
            },
        ];

        // A model under a name of its own makes layers that no line declares: theirs is the model's.
        SourceLocation Declared(SourceLocation layer) => layer.Line > 0 || loaded.Locations.Values.Contains(layer) ? layer : pipeline.Model.Location;
    }

    // Windows may be longer or shorter than the clips that the network is built for, and not every layer takes both.
    private static void Window(Pipeline pipeline, Network network)
    {
        var geometry = WindowGeometry.Of(pipeline);
        if (geometry.Window == new ClipCutter(pipeline.Data.Clip, geometry.SampleRate).ClipLength)
        {
            return;
        }

        var lengths = torch.full([2], geometry.Window, dtype: ScalarType.Int64);
        try
        {
            network.Forward(new FrontEnd(pipeline.Features, pipeline.Prepare).Extract(
                Signal.Waveform(torch.zeros([2, geometry.Window]), lengths, geometry.SampleRate)));
        }
        catch (StageException refusal)
        {
            throw new StageException(FormattableString.Invariant(
                $"Windows of {pipeline.Predict.WindowSeconds} s (predict.window_seconds) do not fit a model of clips of {pipeline.Data.Clip.Seconds} s: {refusal.Message}"), refusal)
            {
                Location = refusal.Location,
            };
        }
    }

    private static IEnumerable<DryRunStage> Post(Pipeline pipeline)
    {
        var even = Enumerable.Repeat(1.0 / pipeline.Data.Labels.Count, pipeline.Data.Labels.Count).ToList();
        var windows = new[] { new WindowScore(0, 1, even), new WindowScore(1, 2, even) };
        var chain = PostChain.Of(pipeline);
        chain.Fit([.. even.Select((_, label) => ((IReadOnlyList<WindowScore>)windows, label))]);
        chain.Run(windows);
        return pipeline.Post.Select((stage, i) => new DryRunStage(
            FormattableString.Invariant($"post[{i}]"), stage.Name, stage.Location, FormattableString.Invariant($"probabilities [{even.Count} class]")));
    }
}

/// <summary>One stage of a pipeline, or one layer of its model, in a dry run.</summary>
/// <param name="Key">Its place in the pipeline: <c>features[1]</c>, <c>model</c>.</param>
/// <param name="Name">The plugin's name.</param>
/// <param name="Location">Where the pipeline declares it; null for what the pipeline leaves to its default.</param>
/// <param name="Shape">What it gives for one clip, as a person reads it.</param>
public sealed record DryRunStage(string Key, string Name, SourceLocation? Location, string Shape)
{
    /// <summary>Trainable numbers in it; 0 where nothing is trained.</summary>
    public long Parameters { get; init; }
}
