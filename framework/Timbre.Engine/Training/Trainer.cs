using System.Globalization;
using Timbre.Pipelines;
using TorchSharp;
using static TorchSharp.torch;

namespace Timbre.Engine;

/// <summary>Trains a network: steps, validation, early stopping, checkpoints.</summary>
/// <remarks>Every step is a function of the weights, the optimiser's state and (seed, epoch, step), so that training can stop and go on anywhere.</remarks>
internal sealed class Trainer : IDisposable
{
    private const string BatchKey = "train.batch_size";

    private readonly Pipeline _pipeline;
    private readonly TrainingInput _input;
    private readonly Network _network;
    private readonly LayerRates _optimizer;
    private readonly Tensor? _classWeights;
    private readonly List<EpochMetrics> _history = [];
    private TrainingState _state = TrainingState.Start;
    private byte[]? _bestWeights;

    /// <summary>Sets up training from the beginning; <see cref="Restore"/> moves it elsewhere.</summary>
    public Trainer(Pipeline pipeline, TrainingInput input, Network network)
    {
        _pipeline = pipeline;
        _input = input;
        _network = network;
        _optimizer = LayerRates.Of(pipeline.Train, network);
        _classWeights = pipeline.Train.ClassWeights == ClassWeights.Balanced ? Balanced(input.ClassCounts, network.Device) : null;
    }

    private TrainSection Section => _pipeline.Train;

    private bool IsOver => _history.Count >= Section.Epochs || EarlyStopping.IsOver(Section.EarlyStopping, _history);

    /// <summary>Goes to where a checkpoint stands.</summary>
    public void Restore(Checkpoint checkpoint)
    {
        _network.LoadWeights(checkpoint.Weights);
        _optimizer.Load(checkpoint.Optimizer);
        _bestWeights = checkpoint.BestWeights;
        _state = checkpoint.State;
        _history.Clear();
        _history.AddRange(checkpoint.State.History);
    }

    /// <summary>Trains to the end, and leaves the network with the weights to keep.</summary>
    /// <exception cref="RunException">The loss is no longer a finite number, or the network failed.</exception>
    /// <exception cref="OperationCanceledException">Training was cancelled between two steps, after a checkpoint was saved.</exception>
    public IReadOnlyList<EpochMetrics> Train(CancellationToken cancellation)
    {
        if (_history.Count > 0)
        {
            _input.Progress.Report(new TrainingRestored([.. _history]));
        }

        _input.Progress.Report(new TrainingStarted(
            _state.Epoch + 1, Section.Epochs, _state.Step + 1, _input.Train.StepCount, _network.ParameterCount, _network.Device.ToString()));
        while (!IsOver)
        {
            TrainEpoch(cancellation);
        }

        if (_history.Count < Section.Epochs)
        {
            _input.Progress.Report(new StoppedEarly(_history.Count, EarlyStopping.Best(Section.EarlyStopping!, _history) + 1));
        }

        if (_bestWeights is not null)
        {
            _network.LoadWeights(_bestWeights);
        }

        return [.. _history];
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _optimizer.Dispose();
        _classWeights?.Dispose();
    }

    private void TrainEpoch(CancellationToken cancellation)
    {
        var started = _input.Time.GetTimestamp();
        var rate = SetLearningRate();
        var before = _state.Sums.Clips;
        TrainSteps(cancellation);
        var sums = _state.Sums;
        var seconds = _input.Time.GetElapsedTime(started).TotalSeconds;
        var metrics = new EpochMetrics
        {
            Epoch = _state.Epoch + 1,
            Loss = sums.Loss / sums.Clips,
            Accuracy = (double)sums.Correct / sums.Clips,
            LearningRate = rate,
            Clips = sums.Clips,
            Validation = Validate(cancellation),
        };
        _history.Add(metrics);
        var isBest = Section.EarlyStopping is not null && EarlyStopping.Best(Section.EarlyStopping, _history) == _history.Count - 1;
        if (isBest)
        {
            _bestWeights = _network.SaveWeights();
        }

        _state = new TrainingState { Epoch = _state.Epoch + 1, Step = 0, Sums = EpochSums.None, History = [.. _history] };
        _input.Progress.Report(new EpochFinished(
            metrics, Section.Epochs, _input.Time.GetElapsedTime(started).TotalSeconds, (sums.Clips - before) / Math.Max(seconds, 1e-9), isBest));
        SaveCheckpoint();
    }

    private ValidationMetrics? Validate(CancellationToken cancellation)
    {
        try
        {
            return RunFailure.Guard(
                () => string.Create(CultureInfo.InvariantCulture, $"Validation failed after epoch {_state.Epoch + 1}"),
                BatchKey,
                Section.BatchSize,
                () => Validation.Run(_network, _input.Validation, _pipeline.Data.Labels.Count, cancellation));
        }
        catch (OperationCanceledException)
        {
            SaveCheckpoint();
            throw;
        }
    }

    private void TrainSteps(CancellationToken cancellation)
    {
        using var meter = new LossMeter(_state.Sums, _network.Device.type == DeviceType.CPU ? 1 : 32);
        _network.Module.train();
        var step = _state.Step;
        var steps = _input.Train.StepCount;
        try
        {
            using var batches = _input.Train.Epoch(_state.Epoch, step).GetEnumerator();
            while (NextStep(batches, step, meter) is { } clips)
            {
                step++;
                _input.Progress.Report(new StepFinished(_state.Epoch + 1, step, steps, clips));
                if (cancellation.IsCancellationRequested || (Section.CheckpointSteps > 0 && step % Section.CheckpointSteps == 0 && step < steps))
                {
                    _state = _state with { Step = step, Sums = meter.Fetch() };
                    SaveCheckpoint();
                    cancellation.ThrowIfCancellationRequested();
                }
            }

            _state = _state with { Step = step, Sums = meter.Fetch() };
        }
        catch (NonFiniteLossException failure)
        {
            throw new RunException(string.Create(
                CultureInfo.InvariantCulture,
                $"The loss is {failure.Loss} at epoch {_state.Epoch + 1}, step {failure.Step + 1}. Lower the learning rate, set train.clip_gradient_norm, or look for features that are not finite (a logarithm without a floor); the last checkpoint before it is kept."), failure);
        }
    }

    // The clips of the step; null after the last one.
    private int? NextStep(IEnumerator<FeatureBatch> batches, int step, LossMeter meter) => RunFailure.Guard<int?>(
        () => string.Create(CultureInfo.InvariantCulture, $"Training failed at epoch {_state.Epoch + 1}, step {step + 1}"),
        BatchKey,
        Section.BatchSize,
        () =>
        {
            if (!batches.MoveNext())
            {
                return null;
            }

            using var batch = batches.Current;
            Step(batch, step, meter);
            return batch.Samples.Count;
        });

    private void Step(FeatureBatch batch, int step, LossMeter meter)
    {
        using var scope = torch.NewDisposeScope();
        torch.manual_seed(StepSeed.Of(_pipeline.Seed, _state.Epoch, step));
        _optimizer.ZeroGradients();
        var logits = _network.Forward(batch.Features);
        var loss = nn.functional.cross_entropy(logits, batch.Targets ?? batch.Labels, _classWeights, label_smoothing: Section.LabelSmoothing);
        Learn(loss);
        meter.Add(step, loss, logits, batch.Labels);
    }

    private void Learn(Tensor loss)
    {
        // A model may be frozen as a whole: then there is nothing to learn, only scores to find and a bundle to write.
        if (!loss.requires_grad)
        {
            return;
        }

        loss.backward();
        if (Section.ClipGradientNorm > 0)
        {
            nn.utils.clip_grad_norm_(_network.Trainable, Section.ClipGradientNorm);
        }

        _optimizer.Step();
    }

    private double SetLearningRate()
    {
        var factor = Section.Schedule is { } schedule
            ? StageErrors.At(schedule.Name, schedule.Location, () => schedule.Plugin.Factor(_state.Epoch, EarlyStopping.Monitored(Section.EarlyStopping, _history)))
            : 1;
        return _optimizer.SetFactor(factor);
    }

    private void SaveCheckpoint()
    {
        if (_input.Checkpoints is null)
        {
            return;
        }

        var path = _input.Checkpoints.Save(new Checkpoint
        {
            Identity = _input.Identity,
            State = _state,
            Weights = _network.SaveWeights(),
            BestWeights = _bestWeights,
            Optimizer = _optimizer.Save(),
            FrontEnd = _input.FrontEndState,
        });
        _input.Progress.Report(new CheckpointSaved(path, _state.Epoch + 1, _state.Step + 1));
    }

    private static Tensor Balanced(IReadOnlyList<int> counts, Device device)
    {
        // n / (classes × n of the class), as scikit-learn's class_weight='balanced'.
        var total = (double)counts.Sum();
        return torch.tensor(counts.Select(count => (float)(total / (counts.Count * (double)Math.Max(count, 1)))).ToArray()).to(device);
    }
}
