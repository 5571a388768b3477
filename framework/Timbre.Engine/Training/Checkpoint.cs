using System.Text.Json;
using System.Text.Json.Nodes;

namespace Timbre.Engine;

/// <summary>All that training needs to go on as if it had never stopped.</summary>
internal sealed record Checkpoint
{
    private const string Format = "timbre-checkpoint";
    private const int FormatVersion = 1;
    private const string BestName = "best.safetensors";

    /// <summary>What ends the name of a checkpoint.</summary>
    public const string Extension = ".checkpoint";

    /// <summary>What the checkpoint belongs to.</summary>
    public required RunIdentity Identity { get; init; }

    /// <summary>Where training stands.</summary>
    public required TrainingState State { get; init; }

    /// <summary>The network's weights and buffers, in safetensors format.</summary>
    public required byte[] Weights { get; init; }

    /// <summary>The weights after the best epoch so far, where the pipeline asks for them.</summary>
    public byte[]? BestWeights { get; init; }

    /// <summary>What the optimiser remembers.</summary>
    public required byte[] Optimizer { get; init; }

    /// <summary>What the fitted feature extractors learned, in safetensors format.</summary>
    public required byte[] FrontEnd { get; init; }

    /// <summary>Writes the checkpoint whole or not at all.</summary>
    public void Write(string path)
    {
        var writer = new PartArchiveWriter()
            .Add("model.safetensors", Weights)
            .Add("optimizer.bin", Optimizer)
            .Add("state.safetensors", FrontEnd);
        if (BestWeights is not null)
        {
            writer.Add(BestName, BestWeights);
        }

        writer.Write(path, new JsonObject
        {
            ["format"] = Format,
            ["format_version"] = FormatVersion,
            ["state"] = JsonSerializer.SerializeToNode(State, EngineJson.Indented),
            ["identity"] = JsonSerializer.SerializeToNode(Identity, EngineJson.Indented),
        });
    }

    /// <summary>Reads a checkpoint.</summary>
    /// <exception cref="InvalidDataException">The file is torn, altered or not a checkpoint of this version.</exception>
    public static Checkpoint Read(string path)
    {
        var archive = PartArchive.Read(path);
        if ((string?)archive.Metadata["format"] != Format || (int?)archive.Metadata["format_version"] != FormatVersion)
        {
            throw new InvalidDataException($"it is not a checkpoint of format version {FormatVersion}");
        }

        return new Checkpoint
        {
            Identity = archive.Metadata["identity"].Deserialize<RunIdentity>(EngineJson.Indented)!,
            State = archive.Metadata["state"].Deserialize<TrainingState>(EngineJson.Indented)!,
            Weights = archive["model.safetensors"],
            BestWeights = archive.Names.Contains(BestName) ? archive[BestName] : null,
            Optimizer = archive["optimizer.bin"],
            FrontEnd = archive["state.safetensors"],
        };
    }
}
