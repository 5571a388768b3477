using TorchSharp;

namespace Timbre.Engine;

/// <summary>The fingerprints of the recordings that a model and those before it learned from, so that neither it nor a model that starts from it is judged by them unnoticed.</summary>
/// <param name="Fingerprints">The lower half of each recording's fingerprint.</param>
internal sealed record HeardRecordings(IReadOnlySet<long> Fingerprints)
{
    /// <summary>Those of a run's training and validation recordings, and of all before it.</summary>
    public static HeardRecordings Of(PreparedData data, HeardRecordings? before) => new(
        data.Split.Train.Concat(data.Split.Validation).Select(sample => Half(data.Content, sample)).Concat(before?.Fingerprints ?? new HashSet<long>()).ToHashSet());

    /// <summary>Those that a bundle keeps; null in one of an earlier version.</summary>
    /// <exception cref="InvalidDataException">The bytes are not of the format.</exception>
    public static HeardRecordings? Of(PartArchive archive) => archive.Names.Contains(BundleWriter.HeardPart) ? Load(archive[BundleWriter.HeardPart]) : null;

    /// <summary>The indices of recordings that were learned from, whatever their files are called.</summary>
    public IReadOnlySet<int> Among(IReadOnlyList<Sample> samples, RecordingStore content) =>
        samples.Where(sample => Fingerprints.Contains(Half(content, sample))).Select(sample => sample.Index).ToHashSet();

    /// <summary>The fingerprints as bytes in safetensors format, the same whatever their order was.</summary>
    public byte[] Save()
    {
        using var scope = torch.NewDisposeScope();
        return TensorParts.Write(new Dictionary<string, torch.Tensor> { ["fingerprints"] = torch.tensor(Fingerprints.Order().ToArray()) });
    }

    /// <summary>Takes back what <see cref="Save"/> gave.</summary>
    /// <exception cref="InvalidDataException">The bytes are not of the format.</exception>
    public static HeardRecordings Load(byte[] bytes) => TensorParts.Use(bytes, tensors => tensors.TryGetValue("fingerprints", out var fingerprints)
        ? new HeardRecordings(fingerprints.data<long>().ToArray().ToHashSet())
        : throw new InvalidDataException("its fingerprints of recordings are missing"));

    private static long Half(RecordingStore content, Sample sample) => unchecked((long)(ulong)content.Fingerprint(sample.Index));
}
