namespace Timbre;

/// <summary>What a layer is built for.</summary>
/// <param name="Input">The shape of one item at the layer's entrance.</param>
/// <param name="ClassCount">The number of labels.</param>
public sealed record LayerContext(SignalShape Input, int ClassCount)
{
    /// <summary>What a layer takes for the options that the pipeline leaves open.</summary>
    public LayerDefaults Defaults { get; init; }

    /// <summary>The axes of a feature map <c>[channel, frequency, time]</c>, for a layer that takes nothing else.</summary>
    /// <exception cref="StageException">The input is a waveform or a vector.</exception>
    public (long Channels, long Frequencies, long Steps) RequireFeatureMap() => Input.Kind switch
    {
        SignalKind.FeatureMap => (Input.Dimensions[0], Input.Dimensions[1], Input.Dimensions[2]),
        SignalKind.Vector => throw new StageException(
            "It needs a feature map [channel, frequency, time]; place it before the layer that makes a vector "
            + "(flatten, global pooling, or a recurrent layer that returns its last state)."),
        _ => throw new StageException(
            "It needs a feature map [channel, frequency, time]; add a feature such as mel-spectrogram to the pipeline, "
            + "or begin with conv1d."),
    };

    /// <summary>The number of features of a vector, for a layer that takes nothing else.</summary>
    /// <exception cref="StageException">The input is a waveform or a feature map.</exception>
    public long RequireVector() => Input.Kind == SignalKind.Vector
        ? Input.Dimensions[0]
        : throw new StageException(
            "It needs a vector [feature]; place flatten, global pooling, or a recurrent layer that returns its last state before it.");
}
