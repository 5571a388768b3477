using TorchSharp;

namespace Timbre.Testing;

/// <summary>The promises of a post-processor.</summary>
internal static class PostProcessorConformance
{
    private const double Tolerance = 1e-6;
    private const int Threads = 4;
    private const int CallsOfAThread = 50;

    public static IReadOnlyList<Finding> Run(IPostProcessor processor)
    {
        var findings = new FindingList();
        if (processor is IFittedPostProcessor { NeedsFit: true } fitted)
        {
            findings.Check("what was learned survives saving and restoring", () => RoundTrip(fitted));
        }

        foreach (var (name, scores) in Recordings())
        {
            findings.Check("probabilities stay between 0 and 1 and sum to 1", () => Normalised(name, processor.Process(scores)));
            findings.Check("labels are kept, and at least one window", () => Form(name, scores, processor.Process(scores)));
            findings.Check("the input is left untouched", () => Untouched(name, scores, processor));
            findings.Check("the same input gives the same output", () =>
                Text(processor.Process(scores)) == Text(processor.Process(scores)) ? null : $"a second call on {name} gave something else");
            findings.Check("several threads at once get what one gets", () => SideBySide(name, scores, processor));
            if (processor is IStreamingPostProcessor streaming)
            {
                findings.Check("window by window it gives what it gives for the whole recording", () => Streamed(name, scores, streaming));
                findings.Check("a window is held back no longer than stated", () => Delay(name, scores, streaming));
            }
        }

        return findings.All;
    }

    private static IEnumerable<(string Name, WindowScores Scores)> Recordings()
    {
        var stream = new RandomStream(seed: 1, epoch: 0, sample: 0, stage: 0);
        yield return ("a recording of one window", Recording([[0.25, 0.75]]));
        yield return ("windows that contradict each other with certainty", Recording([[1, 0], [0, 1], [1, 0], [0, 1]]));
        yield return ("three classes, all alike", Recording([[1 / 3.0, 1 / 3.0, 1 / 3.0], [1 / 3.0, 1 / 3.0, 1 / 3.0]]));
        yield return ("25 windows of four classes", Recording(Enumerable.Range(0, 25).Select(_ => Draw(stream, 4))));
        yield return ("a recording that is already decided", Recording([[0.9, 0.1], [0.2, 0.8]]) with { Overall = [0.55, 0.45] });
    }

    private static double[] Draw(RandomStream stream, int classes)
    {
        var weights = Enumerable.Range(0, classes).Select(_ => stream.NextUniform(0.01, 1)).ToArray();
        return [.. weights.Select(weight => weight / weights.Sum())];
    }

    private static WindowScores Recording(IEnumerable<double[]> probabilities)
    {
        var windows = probabilities.Select((row, i) => new WindowScore(i * 0.5, (i * 0.5) + 1, row)).ToArray();
        return new WindowScores { Labels = [.. windows[0].Probabilities.Select((_, i) => $"class {i}")], Windows = windows };
    }

    // Leaves the post-processor with what it learned from the kit's recordings.
    private static string? RoundTrip(IFittedPostProcessor fitted)
    {
        using var scope = torch.NewDisposeScope();
        var known = Recordings().Select((recording, i) => new LabelledScores(recording.Scores, i % recording.Scores.Labels.Count)).ToList();
        fitted.Fit(known);
        var expected = known.ConvertAll(recording => Text(fitted.Process(recording.Scores)));
        var saved = fitted.State.ToDictionary(pair => pair.Key, pair => pair.Value.clone());
        if (saved.Count == 0)
        {
            return "the state is empty after fitting";
        }

        if (saved.FirstOrDefault(pair => pair.Value.device_type != DeviceType.CPU) is { Key: { } name })
        {
            return $"{name} in the state is not on the CPU";
        }

        // Another fit first: one instance that merely keeps what it learned would pass otherwise.
        fitted.Fit([.. known.Select(recording => recording with { Label = recording.Scores.Labels.Count - 1 - recording.Label })]);
        fitted.Restore(saved);
        return known.Zip(expected).Any(pair => Text(fitted.Process(pair.First.Scores)) != pair.Second)
            ? "the restored post-processor gives something else"
            : null;
    }

    private static string? Normalised(string name, WindowScores output)
    {
        var rows = output.Windows.Select((window, i) => ($"window {i}", window.Probabilities)).ToList();
        if (output.Overall is { } overall)
        {
            rows.Add(("the recording", overall));
        }

        foreach (var (place, row) in rows)
        {
            var inside = row.All(p => p >= -Tolerance && p <= 1 + Tolerance);
            if (row.Count != output.Labels.Count || !inside || Math.Abs(row.Sum() - 1) > Tolerance)
            {
                return FormattableString.Invariant($"on {name}, {place} has [{Numbers(row)}] for {output.Labels.Count} labels");
            }
        }

        return null;
    }

    private static string? Form(string name, WindowScores input, WindowScores output) =>
        !output.Labels.SequenceEqual(input.Labels) ? $"on {name}, the labels became [{string.Join(", ", output.Labels)}]"
        : output.Windows.Count == 0 ? $"on {name}, no window is left"
        : null;

    private static string? Untouched(string name, WindowScores scores, IPostProcessor processor)
    {
        var before = Text(scores);
        processor.Process(scores);
        return Text(scores) == before ? null : $"{name} was changed in place";
    }

    private static string? SideBySide(string name, WindowScores scores, IPostProcessor processor)
    {
        var alone = Text(processor.Process(scores));
        var others = new int[Threads];
        // Begun together, so that calls overlap; a thread pool would run short calls one after another.
        using var start = new Barrier(Threads);
        var threads = Enumerable.Range(0, Threads).Select(index => new Thread(() =>
        {
            start.SignalAndWait();
            for (var call = 0; call < CallsOfAThread; call++)
            {
                others[index] += Answer(scores, processor) == alone ? 0 : 1;
            }
        })).ToList();
        threads.ForEach(thread => thread.Start());
        threads.ForEach(thread => thread.Join());
        return others.Sum() == 0 ? null
            : FormattableString.Invariant($"on {name}, {others.Sum()} of {Threads * CallsOfAThread} calls of {Threads} threads gave something else or failed");
    }

    // What is thrown would end the process, and is another answer.
    private static string? Answer(WindowScores scores, IPostProcessor processor)
    {
        try
        {
            return Text(processor.Process(scores));
        }
        catch (Exception failure) when (failure is not OutOfMemoryException)
        {
            return null;
        }
    }

    private static string? Streamed(string name, WindowScores scores, IStreamingPostProcessor processor) =>
        Text(processor.ProcessAsStream(scores)) == Text(processor.Process(scores)) ? null : $"on {name}, a stream gives something else";

    private static string? Delay(string name, WindowScores scores, IStreamingPostProcessor processor)
    {
        var stream = processor.Start(scores.Labels, scores.Overall is not null);
        var given = 0;
        for (var i = 0; i < scores.Windows.Count; i++)
        {
            given += stream.Push(scores.Windows[i]).Count();
            if (i + 1 - given > processor.DelayWindows)
            {
                return FormattableString.Invariant($"on {name}, {i + 1 - given} windows are held back, and DelayWindows is {processor.DelayWindows}");
            }
        }

        return null;
    }

    private static string Text(WindowScores scores) =>
        string.Join(';', [string.Join(',', scores.Labels), .. scores.Windows.Select(Text), Numbers(scores.Overall ?? [])]);

    private static string Text(WindowScore window) =>
        FormattableString.Invariant($"{window.StartSeconds:R}-{window.EndSeconds:R}:{Numbers(window.Probabilities)}");

    private static string Numbers(IEnumerable<double> values) =>
        string.Join(", ", values.Select(value => FormattableString.Invariant($"{value:R}")));
}
