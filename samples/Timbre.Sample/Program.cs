using Timbre.Audio;
using Timbre.Engine;

if (args is not [var model, var recording])
{
    Console.Error.WriteLine("usage: Timbre.Sample model.timbre recording.wav");
    return 2;
}

try
{
    Listen(model, recording);
    return 0;
}
catch (Exception error) when (error is InputException or RunException or AudioException or AudioLibraryException or DllNotFoundException)
{
    Console.Error.WriteLine($"error: {error.Message}");
    return 1;
}

static void Listen(string model, string recording)
{
    using var classifier = Classifier.Load(model);
    var prediction = classifier.Predict(recording);                      // or Predict(samples, sampleRate)
    Console.WriteLine($"{prediction.Label}: {string.Join(", ", classifier.Labels.Zip(prediction.Probabilities, (label, value) => $"{label} {value:F6}"))}");

    var audio = AudioDecoder.Decode(recording);
    using var stream = classifier.Start(new StreamingOptions { SampleRate = audio.SampleRate });
    foreach (var piece in audio.Samples.Chunk(audio.SampleRate / 10))
    {
        Print(stream.Push(piece));
    }

    Print(stream.Complete().Decisions);
}

static void Print(IEnumerable<StreamDecision> decisions)
{
    foreach (var decision in decisions)
    {
        Console.WriteLine($"{decision.Window.StartSeconds:F2} to {decision.Window.EndSeconds:F2} s: {decision.Label}");
    }
}
