using Timbre.Audio;

namespace Timbre.Plugins.Datasets.Tests;

public sealed class EspeakTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void It_speaks_as_many_utterances_of_as_many_voices_as_are_asked_for()
    {
        var recordings = Read(new() { Speakers = 2, Utterances = 5 });

        recordings.Count.ShouldBe(20);
        recordings.GroupBy(recording => recording.Label).Select(group => (group.Key, group.Count())).ShouldBe([("female", 10), ("male", 10)], ignoreOrder: true);
        recordings.Select(recording => recording.Group).Distinct().Count().ShouldBe(4);
        recordings.Select(recording => recording.Columns["language"]).Distinct().Order().ShouldBe(["de", "en", "es", "fr", "it"]);
        foreach (var recording in recordings)
        {
            var audio = AudioDecoder.Decode(recording.Path);
            audio.Duration.TotalSeconds.ShouldBeInRange(0.8, 4);
            audio.Peak.ShouldBeInRange(0.05f, 0.99f);
        }
    }

    [Fact]
    public async Task A_voice_belongs_to_one_sex_and_the_program_says_the_same_one()
    {
        var listed = (await EspeakProgram.RunAsync(["--voices=variant"], TestContext.Current.CancellationToken))
            .Split('\n').Where(line => line.Contains("!v/", StringComparison.Ordinal))
            .ToDictionary(line => line.Split("!v/")[1].Trim(), line => line.Contains("/F ", StringComparison.Ordinal) ? "female" : "male");

        EspeakVoices.Female.ShouldAllBe(voice => listed[voice] == "female");
        EspeakVoices.Male.ShouldAllBe(voice => listed[voice] == "male");
        EspeakVoices.Female.Concat(EspeakVoices.Male).Distinct().Count().ShouldBe(2 * EspeakVoices.OfEachSex);
    }

    [Fact]
    public void A_program_that_Ctrl_C_ended_first_is_a_cancellation()
    {
        using var cancelled = new CancellationTokenSource();
        cancelled.Cancel();

        Should.Throw<OperationCanceledException>(() => EspeakProgram.ThrowIfInterrupted(130, CancellationToken.None));
        Should.Throw<OperationCanceledException>(() => EspeakProgram.ThrowIfInterrupted(1, cancelled.Token));
        Should.NotThrow(() => EspeakProgram.ThrowIfInterrupted(1, CancellationToken.None));
    }

    [Fact]
    public void Women_speak_higher_than_men_at_the_median()
    {
        var pitches = Read(new() { Speakers = EspeakVoices.OfEachSex, Utterances = 1, PitchVariation = 0, Languages = ["en"] })
            .ToLookup(recording => recording.Label!, recording => (recording.Group, Hertz: Pitch.Median(AudioDecoder.Decode(recording.Path, new() { SampleRate = 8000 }))));

        pitches["female"].ShouldAllBe(voice => voice.Hertz > 145);
        pitches["male"].ShouldAllBe(voice => voice.Hertz < 140);
    }

    [Fact]
    public void A_second_reading_finds_the_files_of_the_first()
    {
        var first = Read(new() { Speakers = 1, Utterances = 2 });
        var written = first.Select(recording => File.GetLastWriteTimeUtc(recording.Path)).ToList();
        var made = new List<int>();

        var second = Read(new() { Speakers = 1, Utterances = 2 }, _folder.Context with { Progress = new SynchronousProgress(made) });

        second.Select(recording => recording.Path).ShouldBe(first.Select(recording => recording.Path));
        second.Select(recording => File.GetLastWriteTimeUtc(recording.Path)).ShouldBe(written);
        made.ShouldBeEmpty();
        Directory.GetFiles(_folder.Path, "*.part", SearchOption.AllDirectories).ShouldBeEmpty();
    }

    [Fact]
    public void Two_corpora_of_the_same_options_hold_the_same_bytes()
    {
        using var other = new TemporaryFolder();
        var options = new EspeakOptions { Speakers = 1, Utterances = 2 };

        var here = Read(options).Select(recording => File.ReadAllBytes(recording.Path));
        var there = new Espeak(options).Read(other.Context).Select(recording => File.ReadAllBytes(recording.Path));

        here.ShouldBe(there);
    }

    [Fact]
    public void Texts_of_ones_own_are_spoken_even_when_they_look_like_options()
    {
        var recordings = Read(new() { Speakers = 1, Utterances = 1, Languages = ["pl"], Texts = ["--version $(true) 'x'"] });

        recordings.ShouldAllBe(recording => AudioDecoder.Decode(recording.Path, null).Duration.TotalSeconds > 0.5);
    }

    [Fact]
    public void A_language_without_texts_is_an_error_of_its_option()
    {
        new EspeakOptions { Languages = ["en", "tlh"] }.Validate().Single().Message.ShouldContain("There are no texts for tlh");
        new EspeakOptions().Validate().ShouldBeEmpty();
    }

    [Fact]
    public void A_language_that_the_program_does_not_know_is_refused_with_its_words() =>
        Should.Throw<StageException>(() => Read(new() { Speakers = 1, Utterances = 1, Languages = ["zz"], Texts = ["hello"] }))
            .Message.ShouldContain("The specified espeak-ng voice does not exist");

    [Fact]
    public void A_text_without_sound_is_refused() =>
        Should.Throw<StageException>(() => Read(new() { Speakers = 1, Utterances = 1, Texts = [" "] })).Message.ShouldContain("made no sound");

    [Fact]
    public void Cancelling_ends_the_speaking_and_leaves_no_half_files()
    {
        using var source = new CancellationTokenSource();
        var context = _folder.Context with { Progress = new SynchronousProgress([], source.Cancel), Cancellation = source.Token };

        Should.Throw<OperationCanceledException>(() => Read(new() { Speakers = 4, Utterances = 20 }, context));

        Directory.GetFiles(_folder.Path, "*.part", SearchOption.AllDirectories).ShouldBeEmpty();
        Directory.GetFiles(_folder.Path, "*.wav", SearchOption.AllDirectories).Length.ShouldBeLessThan(160);
    }

    private List<Recording> Read(EspeakOptions options) => Read(options, _folder.Context);

    private static List<Recording> Read(EspeakOptions options, SourceContext context) => [.. new Espeak(options).Read(context)];

    private sealed class SynchronousProgress(List<int> reports, Action? then = null) : IProgress<(int Done, int Total)>
    {
        public void Report((int Done, int Total) value)
        {
            lock (reports)
            {
                reports.Add(value.Done);
            }

            then?.Invoke();
        }
    }
}
