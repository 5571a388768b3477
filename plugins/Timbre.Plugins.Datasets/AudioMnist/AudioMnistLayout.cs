namespace Timbre.Plugins.Datasets;

/// <summary>Recognises AudioMNIST by its table of speakers.</summary>
internal sealed class AudioMnistLayout : ILayoutRecogniser
{
    private static readonly string[] Labels = ["digit", "gender", "speaker"];

    public RecognisedLayout? Recognise(LayoutQuery query)
    {
        var marks = new[] { AudioMnist.Meta, $"data/{AudioMnist.Meta}" };
        return query.File is null && marks.FirstOrDefault(name => File.Exists(Path.Combine(query.Folder, name))) is { } mark
            ? LabelChoice.Of(Labels, query.Label, "AudioMNIST").Layout(
                LayoutEvidence.Corpus, $"The folder holds {mark}, the table of speakers of AudioMNIST.", new LayoutOption("root", new LayoutPath(query.Folder)))
            : null;
    }
}
