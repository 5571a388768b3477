using Timbre.Engine.Tests.Support;

namespace Timbre.Engine.Tests.Training;

public sealed class MemoryTests
{
    [Fact]
    public void Two_thousand_steps_hold_memory_flat()
    {
        using var folder = new TempFolder();
        // 24 training recordings in batches of 2: 12 steps an epoch.
        var pipeline = TonePipeline.Make(folder, "train.epochs=252", "train.batch_size=2", "train.early_stopping={ patience: 1000 }", "train.clip_gradient_norm=1");
        var resident = new List<long>();
        var tensors = new List<long>();
        var steps = 0;

        TonePipeline.Train(pipeline, TonePipeline.Options(folder.Path), new Events(told =>
        {
            if (told is StepFinished && ++steps is 1000 or 3000)
            {
                resident.Add(Memory.Resident());
                tensors.Add(Memory.LiveTensors);
            }
        }));

        tensors[1].ShouldBe(tensors[0]);
        ((double)resident[1] / resident[0]).ShouldBeLessThan(1.05);
    }
}
