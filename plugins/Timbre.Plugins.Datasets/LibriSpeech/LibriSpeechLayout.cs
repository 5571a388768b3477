namespace Timbre.Plugins.Datasets;

/// <summary>Recognises LibriSpeech by its table of speakers.</summary>
internal sealed class LibriSpeechLayout : ILayoutRecogniser
{
    private static readonly string[] Labels = ["sex", "speaker"];

    public RecognisedLayout? Recognise(LayoutQuery query) =>
        query.File is null && File.Exists(Path.Combine(query.Folder, LibriSpeechSpeaker.FileName))
            ? LabelChoice.Of(Labels, query.Label, "LibriSpeech").Layout(
                LayoutEvidence.Corpus, $"The folder holds {LibriSpeechSpeaker.FileName}, the table of speakers of LibriSpeech.", new LayoutOption("root", new LayoutPath(query.Folder)))
            : null;
}
