[assembly: AssemblyFixture(typeof(Timbre.Integration.Tests.TrainedModel))]

namespace Timbre.Integration.Tests;

/// <summary>One run of the pipeline, for every test that only looks at what it left.</summary>
public sealed class TrainedModel : IAsyncLifetime
{
    public TemporaryFolder Folder { get; } = new();

    public ProgramResult Result { get; private set; } = new(-1, "", "");

    public string Bundle => Folder.Find("model.timbre");

    public async ValueTask InitializeAsync()
    {
        Tones.Write(Folder);
        Result = await RunningProgram.Run(Folder.Path, "run", "tones.yaml", "--set", "train.epochs=8");
    }

    public ValueTask DisposeAsync()
    {
        Folder.Dispose();
        return ValueTask.CompletedTask;
    }
}
