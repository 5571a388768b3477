using Timbre.Engine.Tests.Support;

namespace Timbre.Engine.Tests.Runs;

public sealed class KeptModelTests : IDisposable
{
    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_run_whose_examples_cannot_be_written_keeps_its_model_and_says_so()
    {
        var run = "";
        var events = new Events(happened =>
        {
            if (happened is RunStarted started)
            {
                run = started.Folder;
            }
            else if (happened is PhaseStarted { Phase: RunPhase.Saving })
            {
                // A file where their folder would be.
                File.WriteAllText(Path.Combine(run, TrainingExamples.FolderName), "");
            }
        });

        var result = TonePipeline.Train(TonePipeline.Make(_folder, "train.epochs=1"), TonePipeline.Options(_folder.Path), events);

        TonePipeline.Load(result, _folder.Path).Dispose();
        events.All.OfType<Warning>().ShouldContain(warning => warning.Message.StartsWith("No training examples are kept: ", StringComparison.Ordinal));
    }
}
