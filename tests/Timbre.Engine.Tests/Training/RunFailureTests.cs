using Timbre.Engine.Tests.Support;
using Timbre.Pipelines;

namespace Timbre.Engine.Tests.Training;

public sealed class RunFailureTests : IDisposable
{
    private readonly TempFolder _folder = new();

    private static PluginCatalogue Catalogue { get; } = TonePipeline.Catalogue.WithTypes([typeof(Fails)]);

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_network_that_fails_in_training_is_a_failed_run_at_its_step()
    {
        var message = Should.Throw<RunException>(() => Train("call: 3")).Message;

        message.ShouldStartWith("Training failed at epoch 1, step 3: pipeline.yaml:");
        message.ShouldContain("The kernel failed. ");
        message.ShouldNotContain("raised from");
    }

    [Fact]
    public void Out_of_memory_names_the_batch_size()
    {
        Should.Throw<RunException>(() => Train("call: 3, message: CUDA out of memory")).Message
            .ShouldEndWith("CUDA out of memory. Lower train.batch_size, which is 8, or free memory of the device.");
    }

    [Fact]
    public void A_network_that_fails_in_validation_is_a_failed_run()
    {
        Should.Throw<RunException>(() => Train("call: 4")).Message.ShouldStartWith("Validation failed after epoch 1: ");
    }

    [Fact]
    public void A_stage_s_own_refusal_stays_a_refusal_at_its_place()
    {
        var refusal = Should.Throw<StageException>(() => Train("call: 3, refuses: true, message: No clips like these."));

        refusal.Message.ShouldContain("No clips like these.");
        refusal.Location.ShouldNotBeNull();
    }

    [Fact]
    public void A_network_that_fails_in_prediction_is_a_failed_run_at_its_recording()
    {
        // What only measures the training recordings fails too, and the model is saved all the same.
        var result = Train("call: 6, message: CUDA out of memory");
        using var bundle = Bundle.Load(result.Bundle, new BundleOptions { CacheDirectory = _folder["cache"], Catalogue = Catalogue });
        var paths = Directory.GetFiles(_folder["tones"]);

        var message = Should.Throw<RunException>(
            () => bundle.Classifier.Predict(paths, cancellation: TestContext.Current.CancellationToken).ToList()).Message;

        message.ShouldStartWith($"Prediction failed at '{_folder["tones"]}");
        message.ShouldContain("Lower predict.batch_size, which is 4");
    }

    private RunResult Train(string options)
    {
        Tones.Write(_folder["tones"]);
        var yaml = TonePipeline.Yaml.Replace("    - relu", $"    - relu\n    - fails: {{ {options} }}", StringComparison.Ordinal);
        var pipeline = PipelineLoader.LoadText(yaml, "pipeline.yaml", _folder.Path, new PipelineLoadOptions
        {
            Catalogue = Catalogue, Overrides = ["train.epochs=1", "predict.batch_size=4"], Environment = _ => null,
        });
        return TonePipeline.Train(pipeline, TonePipeline.Options(_folder.Path));
    }
}
