using System.Text;
using Timbre.Engine;

namespace Timbre.Cli;

/// <summary>A first pipeline for a corpus, with the reason for each choice beside it.</summary>
/// <param name="found">Where the recordings are.</param>
/// <param name="survey">What they are like.</param>
/// <param name="name">The pipeline's name.</param>
/// <param name="folder">The folder in which the pipeline will lie, an absolute path.</param>
internal sealed class PipelineDraft(FoundLayout found, Survey survey, string name, string folder)
{
    private const int Width = 120;

    private readonly DraftChoices _choices = new(found, survey);
    private readonly StringBuilder _text = new();

    /// <summary>The classes that the pipeline leaves out since they have too few speakers.</summary>
    public IReadOnlyList<SurveyedClass> LeftOut => _choices.LeftOut;

    /// <summary>The pipeline.</summary>
    public string Yaml()
    {
        Head();
        Data();
        if (survey.ItemShape is null)
        {
            FrontEnd();
        }
        else
        {
            Line("features:");
            Line("  - standardize                  # each row of the arrays to mean 0 and deviation 1, learned from the training data");
            Line();
        }

        Model();
        Train();
        if (survey.ItemShape is null)
        {
            Line();
            Comment("A recording is judged window by window, each as long as a training clip; the decision is the mean of all.");
            Line("post:");
            Line("  - mean-probability");
        }

        return _text.ToString();
    }

    private void Head()
    {
        Comment($"A first pipeline for {LayoutYaml.Text(Path.GetFileName(found.Folder))}, written by 'timbre init'. It runs as it stands; every choice is a start, not the end.");
        Comment(survey.Reason);
        Comment(SurveyText.Totals(survey));
        if (survey.Alternatives.Count > 0)
        {
            Comment($"The class is '{survey.Label}'; 'timbre init --label' takes another: {string.Join(", ", survey.Alternatives)}.");
        }

        if (survey.Findings.Count > 0)
        {
            Comment("");
            Comment("Look at this first:");
            foreach (var finding in survey.Findings)
            {
                Comment($"{finding.Message} {finding.Remedy}", "- ", "  ");
            }
        }

        Line($"name: {LayoutYaml.Text(name)}");
        Line("seed: 7");
        Line();
    }

    private void Data()
    {
        Line("data:");
        Line("  source:");
        foreach (var source in LayoutYaml.Sources(found.Source, found.Layout, folder))
        {
            Line($"    {source}");
        }

        Line($"  labels: [{string.Join(", ", _choices.Labels.Select(LayoutYaml.Text))}]");
        if (_choices.LabelMap.Count > 0)
        {
            Comment("Spellings that differ only in letter case or blanks are one class.", indent: "  ");
            Line($"  label_map: {{ {string.Join(", ", _choices.LabelMap.Select(pair => $"{LayoutYaml.Text(pair.Key)}: {LayoutYaml.Text(pair.Value)}"))} }}");
        }

        if (_choices.Filter.Count > 0)
        {
            if (_choices.HasRare)
            {
                Comment("Other classes have too few recordings to be in training, validation and test data.", indent: "  ");
            }

            if (_choices.LeftOut.Count > 0)
            {
                Comment($"{SurveyText.LeftOut(_choices.LeftOut)}, too few to give each part one; without the filter speakers would have to be shared between the parts.", indent: "  ");
            }

            Line($"  filter: {{ label: [{string.Join(", ", _choices.Filter.Select(LayoutYaml.Text))}] }}");
        }

        if (survey.Unlabelled > 0)
        {
            Line(FormattableString.Invariant($"  unlabelled: skip               # {survey.Unlabelled} recordings have no class"));
        }

        if (survey.Unusable > 0)
        {
            Line(FormattableString.Invariant($"  unreadable: {{ policy: skip, max_share: {_choices.UnreadableShare:0.##} }}   # {survey.Unusable} files are missing or cannot be read"));
        }

        if (_choices.Count(FindingKind.Duplicates) is > 0 and var copies)
        {
            Line(FormattableString.Invariant($"  duplicates: drop               # {copies} recordings are exact copies of others"));
        }

        if (_choices.Count(FindingKind.VeryShort) is > 0 and var brief)
        {
            Line(FormattableString.Invariant($"  # min_seconds: 0.1             # would leave out the shortest; {brief} recordings are very short"));
        }

        if (survey.ItemShape is null)
        {
            Sound();
        }

        Comment(_choices.SplitReason, indent: "  ");
        Line($"  split: {_choices.Split}");
        Line();
    }

    private void Sound()
    {
        Line(FormattableString.Invariant($"  sample_rate: {_choices.SampleRate}             # {_choices.RateReason}"));
        Comment(FormattableString.Invariant($"Nine of ten recordings are not longer than {survey.Seconds?.P90 ?? _choices.ClipSeconds:0.##} s. Shorter ones are filled with zeros, which are masked; of longer ones training takes another stretch each time."), indent: "  ");
        Line(FormattableString.Invariant($"  clip: {{ seconds: {_choices.ClipSeconds:0.##}, short: zero-pad, long: random-crop }}"));
    }

    private void FrontEnd()
    {
        Comment("Training clips only, drawn anew in each epoch: other rooms, other levels. Harmless for most tasks; leave out what your classes differ in.");
        Line("augment:");
        Line("  - noise: { min_snr_db: 10, max_snr_db: 40, probability: 0.5 }");
        Line("  - gain: { min_db: -6, max_db: 6 }");
        Line();
        Comment("The usual front end for voices and other sounds: a picture of the loudness of each band, every 10 ms.");
        Line("features:");
        Line(FormattableString.Invariant(
            $"  - mel-spectrogram: {{ n_fft: {_choices.FftSize}, hop_length: {_choices.SampleRate / 100}, n_mels: {DraftChoices.Bands}, f_min: 60 }}"));
        Line("  - log: { floor: 1.0e-6 }");
        Line("  - standardize                  # each band to mean 0 and deviation 1, learned from the training data");
        Line();
    }

    private void Model()
    {
        Comment(FormattableString.Invariant($"A small network, sized for about {_choices.TrainingRecordings:N0} training recordings; more filters learn more, and overfit sooner."));
        Line("model:");
        Line("  layers:");
        foreach (var layer in _choices.Layers)
        {
            Line($"    - {layer}");
        }

        Line();
    }

    private void Train()
    {
        Line("train:");
        Line(FormattableString.Invariant($"  epochs: {_choices.Epochs}"));
        Line(FormattableString.Invariant($"  batch_size: {_choices.BatchSize}"));
        Line("  optimizer: { adam: { lr: 0.001 } }");
        if (_choices.Count(FindingKind.Imbalance) > 0)
        {
            Line("  class_weights: balanced        # classes are of very unequal size; small ones count as much as large ones");
        }

        if (_choices.HasValidation)
        {
            Comment("Recall is averaged over classes, so that a large class cannot hide a small one. The weights of the best epoch are kept.", indent: "  ");
            Line(FormattableString.Invariant($"  early_stopping: {{ monitor: validation.recall, patience: {_choices.Patience} }}"));
        }
        else
        {
            Comment("The corpus has no validation part to stop early by, so all epochs are trained.", indent: "  ");
        }
    }

    private void Line(string line = "") => _text.Append(line.TrimEnd()).Append('\n');

    private void Comment(string text, string bullet = "", string hang = "", string indent = "")
    {
        var line = new StringBuilder($"{indent}# {bullet}");
        var start = line.Length;
        foreach (var word in text.ReplaceLineEndings(" ").Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            if (line.Length > start && line.Length + word.Length + 1 > Width)
            {
                Line(line.ToString());
                line.Clear().Append(indent).Append("# ").Append(hang);
                start = line.Length;
            }

            line.Append(line.Length > start ? " " : "").Append(word);
        }

        Line(line.ToString());
    }
}
