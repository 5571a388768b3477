namespace Timbre.Pipelines.Tests.Loading;

public sealed class InheritanceTests : IDisposable
{
    private readonly TempFolder _folder = new();

    [Fact]
    public void Maps_are_merged_key_by_key_and_lists_are_replaced()
    {
        Base("train: { epochs: 3, batch_size: 8 }\naugment: [ shift, shift ]\n");

        var pipeline = _folder.Load("extends: base.yaml\ntrain: { epochs: 5 }\naugment: [ shift ]\n").Pipeline;

        (pipeline.Train.Epochs, pipeline.Train.BatchSize, pipeline.Augment.Count, pipeline.Name).ShouldBe((5, 8, 1, "small"));
    }

    [Fact]
    public void Another_model_takes_the_place_of_the_inherited_one()
    {
        _folder.Write("base.yaml", TestPlugins.Smallest.Replace("model: recurrent", "model: { layers: [ relu ] }", StringComparison.Ordinal));

        var model = _folder.Load("extends: base.yaml\nmodel: { recurrent: { units: 7 } }\n").Pipeline.Model;

        model.Plugin.ShouldBeOfType<Recurrent>().Options.Units.ShouldBe(7);
    }

    [Fact]
    public void The_same_plugin_keeps_the_inherited_options()
    {
        _folder.Write("base.yaml", TestPlugins.Smallest.Replace("recurrent", "{ recurrent: { units: 7, weights: { a: 1, b: 2 } } }", StringComparison.Ordinal));

        var options = _folder.Load("extends: base.yaml\nmodel: { recurrent: { bidirectional: true, weights: { b: 3 } } }\n")
            .Pipeline.Model.Plugin.ShouldBeOfType<Recurrent>().Options;

        (options.Units, options.Bidirectional, options.Weights["a"], options.Weights["b"]).ShouldBe((7, true, 1, 3));
    }

    [Fact]
    public void Another_optimiser_takes_the_place_of_the_inherited_one_deep_inside()
    {
        Base("train: { epochs: 3, optimizer: { adam: { lr: 0.5 } } }\n");

        var train = _folder.Load("extends: base.yaml\ntrain: { optimizer: { rmsprop: { lr: 0.25 } } }\n").Pipeline.Train;

        (train.Epochs, train.Optimizer!.Name, ((Descent)train.Optimizer.Plugin).Options.Lr).ShouldBe((3, "rmsprop", 0.25));
    }

    [Fact]
    public void An_empty_value_removes_what_was_inherited()
    {
        Base("train: { early_stopping: { patience: 2 } }\naugment: [ shift ]\n");

        var pipeline = _folder.Load("extends: base.yaml\ntrain: { early_stopping: }\naugment:\n").Pipeline;

        pipeline.Train.EarlyStopping.ShouldBeNull();
        pipeline.Augment.ShouldBeEmpty();
    }

    [Fact]
    public void A_mistake_stands_in_the_file_that_it_was_written_in()
    {
        _folder.Write("below/ground.yaml", TestPlugins.Smallest + "\nseed: -1\n");
        _folder.Write("below/base.yaml", "extends: ground.yaml\ntrain: { epochs: 0 }\n");

        _folder.Mistakes("extends: below/base.yaml\ntrane: {}\n").ShouldBe(
        [
            "pipeline.yaml:2:1: error: 'trane' is no key of a pipeline. Did you mean 'train'? Its keys are name, seed, device, plugins, data, prepare, augment, features, augment_features, model, train, predict, post, tune.",
            "below/base.yaml:2:18: error: train.epochs is 0; it must be between 1 and 100000.",
            "below/ground.yaml:6:7: error: seed is -1; it must be at least 0.",
        ]);
    }

    [Fact]
    public void Files_that_extend_each_other_are_refused()
    {
        _folder.Write("pipeline.yaml", "extends: base.yaml\n");
        _folder.Write("base.yaml", "name: x\nextends: pipeline.yaml\n");

        Should.Throw<PipelineException>(() => PipelineLoader.Load(Path.Combine(_folder.Path, "pipeline.yaml"), TempFolder.Options))
            .Diagnostics.ShouldContain(diagnostic => diagnostic.Message == "extends names pipeline.yaml, which extends this file in turn; a pipeline cannot extend itself.");
    }

    [Fact]
    public void A_missing_base_is_named_with_the_nearest_file_and_what_it_may_hold_is_not_missed()
    {
        _folder.Write("base.yaml", "");

        _folder.Mistakes("extends: bass.yaml\nseed: -1\n").ShouldBe(
        [
            $"pipeline.yaml:1:10: error: extends names bass.yaml, which does not exist (looked for {_folder.Path}/bass.yaml). Did you mean 'base.yaml'?",
            "pipeline.yaml:2:7: error: seed is -1; it must be at least 0.",
        ]);
    }

    [Fact]
    public void A_missing_pipeline_is_named_with_the_nearest_file()
    {
        _folder.Write("quickstart.yaml", "");

        Should.Throw<PipelineException>(() => PipelineLoader.Load(Path.Combine(_folder.Path, "quikstart.yaml")))
            .Message.ShouldBe($"error: The pipeline {_folder.Path}/quikstart.yaml does not exist. Did you mean 'quickstart.yaml'?");
    }

    public void Dispose() => _folder.Dispose();

    private void Base(string more) => _folder.Write("base.yaml", $"{TestPlugins.Smallest}\n{more}");
}
