namespace Timbre.Tests;

/// <summary>A small pipeline that learns to tell low tones from high ones.</summary>
internal static class TonesYaml
{
    /// <summary>Everything that a resumed run has to restore is used: augmentation, a fitted scaler, dropout and batch statistics.</summary>
    /// <param name="source">The source of the recordings and its options.</param>
    /// <param name="batchSize">How many recordings make a batch.</param>
    public static string With(string source, int batchSize) => $$"""
        name: tones
        seed: 7
        device: cpu
        data:
          source: { {{source}} }
          labels: [low, high]
          sample_rate: 4000
          clip: { seconds: 0.4 }
          split: { train: 0.5, validation: 0.25, test: 0.25 }
        augment:
          - roll: { max_seconds: 0.1 }
          - noise
        features:
          - mel-spectrogram: { n_fft: 128, hop_length: 64, n_mels: 16 }
          - log
          - standardize
        model:
          layers:
            - conv2d: { filters: 4 }
            - batch-norm
            - relu
            - max-pool
            - flatten
            - dropout: { rate: 0.3 }
            - classifier
        train:
          epochs: 3
          batch_size: {{batchSize}}
          optimizer: { adam: { lr: 0.01 } }
        predict: { hop_seconds: 0.2 }
        """;
}
