using System.Globalization;
using Timbre.Engine;

namespace Timbre.Cli;

/// <summary>What an event of the engine means to a reader: a state of progress, a line to keep, or neither.</summary>
internal static class EventText
{
    public static ProgressState? State(EngineEvent happened) => happened switch
    {
        DataPrepared { Progress: var data } when data.Total > 0 => new ProgressState(Title(data.Phase), data.Done, data.Total, data.Phase == DataPhase.Decoding ? "files" : "recordings"),
        StepFinished step => new ProgressState($"epoch {Number(step.Epoch)}", step.Step, step.Steps, "steps"),
        RecordingPredicted predicted => new ProgressState("predicting", predicted.Done, predicted.Total, "recordings"),
        _ => null,
    };

    public static string? Line(EngineEvent happened) => happened switch
    {
        RepeatStarted repeat => Invariant($"Split {repeat.Repeat} of {repeat.Repeats}"),
        MatrixCellStarted cell => cell.Train == cell.Test ? $"Training on {cell.Train}" : $"Judging the model of {cell.Train} by {cell.Test}",
        FoldStarted fold => Invariant($"Fold {fold.Fold} of {fold.Folds}"),
        RunKept kept => $"Kept as it is: {WorkingFolder.Show(kept.Folder)}",
        TrainingStarted start => Invariant(
            $"Training {start.Parameters:N0} {(start.Parameters == 1 ? "parameter" : "parameters")} on {start.Device}: {Figures.Many(start.Steps, "step")} an epoch, {Figures.Many(start.Epochs, "epoch")} at most")
            + (start.Epoch > 1 || start.Step > 1 ? Invariant($"; going on at epoch {start.Epoch}, step {start.Step}.") : "."),
        ModelInherited inherited => Inherited(inherited),
        EpochFinished epoch => Epoch(epoch),
        StoppedEarly stop => Invariant($"Stopped after epoch {stop.Epoch}, since there was no more improvement; the weights of epoch {stop.BestEpoch} are kept."),
        StudyLeftUnfinished left => $"An unfinished search of this pipeline lies in {WorkingFolder.Show(left.Folder)} ({Trials(left)}): --resume {ShellWords.Join([WorkingFolder.Show(left.Folder)])} goes on with it.",
        StudyStarted { Recorded: > 0 } study => Invariant($"The record holds {Figures.Many(study.Recorded, "trial")}; the search goes on."),
        TrialFinished finished => TrialText.Line(finished),
        DataSelected selected => selected.Message,
        Warning warning => $"warning: {warning.Message}",
        _ => null,
    };

    private static string Trials(StudyLeftUnfinished left) => left.Trials is { } all
        ? $"{Figures.Count(left.Ended)} of {Figures.Many(all, "trial")}"
        : Figures.Many(left.Ended, "trial");

    private static string Inherited(ModelInherited model)
    {
        (string Words, IReadOnlyList<string> Labels)[] groups = [("mapped", model.Mapped), ("new", model.New), ("dropped", model.Dropped)];
        var changes = groups.Where(group => group.Labels.Count > 0).Select(group => $"; {group.Words}: {string.Join(", ", group.Labels)}");
        return $"Starting from {model.Path} ({model.Name}, sha256 {model.Sha256[..12]}); labels kept: {(model.Kept.Count == 0 ? "none" : string.Join(", ", model.Kept))}{string.Concat(changes)}.";
    }

    private static string Epoch(EpochFinished epoch)
    {
        var metrics = epoch.Metrics;
        var line = Invariant($"epoch {metrics.Epoch,3}/{epoch.Epochs}  loss {metrics.Loss:F4}  accuracy {metrics.Accuracy:F3}");
        if (metrics.Validation is { } validation)
        {
            line += Invariant($"  validation: loss {validation.Loss:F4}  accuracy {validation.Accuracy:F3}  recall {validation.Recall:F3}");
        }

        return line + Invariant($"  {epoch.Seconds:F1} s  {epoch.ClipsPerSecond:F0} clips/s") + (epoch.IsBest ? "  best" : "");
    }

    private static string Title(DataPhase phase) => phase switch
    {
        DataPhase.Listing => "making recordings",
        DataPhase.Decoding => "decoding",
        DataPhase.Reading => "reading",
        DataPhase.Fitting => "fitting features",
        _ => "computing features",
    };

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static string Invariant(FormattableString text) => FormattableString.Invariant(text);
}
