using System.CommandLine;
using Timbre.Engine;
using Timbre.Pipelines;

namespace Timbre.Cli;

/// <summary>What every command that reads a pipeline takes.</summary>
internal sealed class PipelineArguments
{
    private readonly Argument<string> _pipeline = new("PIPELINE") { Description = "The pipeline, a YAML file." };

    private readonly Option<string[]> _set = new("--set")
    {
        Description = "Override one value, as train.optimizer.adam.lr=0.01; may be repeated.",
        HelpName = "KEY=VALUE",
        DefaultValueFactory = _ => [],
    };

    private readonly Option<string?> _device = new("--device") { Description = "auto, cpu, cuda or cuda:N, instead of the pipeline's.", HelpName = "DEVICE" };
    private readonly Option<string?> _seed = new("--seed") { Description = "The seed, instead of the pipeline's.", HelpName = "N" };

    public CodeArguments Code { get; } = new();

    public void AddTo(Command command)
    {
        command.Arguments.Add(_pipeline);
        AddOptionsTo(command);
    }

    /// <summary>For commands that take pipelines in another way.</summary>
    public void AddOptionsTo(Command command)
    {
        command.Options.Add(_set);
        command.Options.Add(_device);
        command.Options.Add(_seed);
        Code.AddTo(command);
    }

    /// <summary>Reads and checks the pipeline.</summary>
    /// <param name="parsed">The command line.</param>
    /// <param name="further">Overrides besides those of the command line, which come after them.</param>
    /// <exception cref="PipelineException">It has mistakes; those that a dry run of the rest finds are among them.</exception>
    public LoadedPipeline Load(ParseResult parsed, params IReadOnlyList<string> further) => Load(parsed, isDry: true, further);

    /// <inheritdoc cref="Load(ParseResult, IReadOnlyList{string})"/>
    /// <param name="parsed">The command line.</param>
    /// <param name="isDry">Whether what can be bound of a pipeline with mistakes is dry-run, to find more of them.</param>
    /// <param name="further">Overrides besides those of the command line, which come after them.</param>
    public LoadedPipeline Load(ParseResult parsed, bool isDry, params IReadOnlyList<string> further) => LoadAt(parsed, parsed.GetValue(_pipeline)!, isDry, further);

    /// <summary>Reads and checks the pipeline at a path.</summary>
    /// <inheritdoc cref="Load(ParseResult, IReadOnlyList{string})" path="/exception"/>
    public LoadedPipeline LoadAt(ParseResult parsed, string path, bool isDry, IReadOnlyList<string> further)
    {
        var overrides = parsed.GetValue(_set)!.ToList();
        if (parsed.GetValue(_device) is { } device)
        {
            overrides.Add($"device={device}");
        }

        if (parsed.GetValue(_seed) is { } seed)
        {
            overrides.Add($"seed={seed}");
        }

        overrides.AddRange(further);
        try
        {
            return PipelineLoader.Load(path, Code.Options(parsed) with { Overrides = overrides });
        }
        catch (PipelineException mistakes) when (isDry && mistakes.Partial is { } partial)
        {
            throw mistakes.With(Further(partial));
        }
    }

    private static IReadOnlyList<Diagnostic> Further(LoadedPipeline partial)
    {
        try
        {
            return DryRunner.Mistakes(partial);
        }
        catch (Exception failure) when (failure is DllNotFoundException or TypeInitializationException)
        {
            // Without LibTorch nothing can be dry-run, and the mistakes that were found are still worth telling.
            return [];
        }
    }
}
