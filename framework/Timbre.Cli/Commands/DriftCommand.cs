using System.CommandLine;
using Timbre.Engine;

namespace Timbre.Cli.Commands;

/// <summary>`timbre drift`: whether recordings are still like those that a model learned from.</summary>
internal static class DriftCommand
{
    private const string FailsOnDrift = "drift";

    public static Command Create(Terminal terminal)
    {
        Argument<string> model = new("MODEL") { Description = "The trained model, a file model.timbre or the folder of its run." };
        Argument<string[]> files = new("FILE")
        {
            Description = "New recordings: audio files, folders (with all below them) or patterns; .npy files for a model that was trained on arrays of features.",
            Arity = ArgumentArity.OneOrMore,
        };
        Option<bool> json = new("--json") { Description = "Print the report as JSON, with every quantity." };
        Option<string?> failOn = new("--fail-on") { Description = "End with exit code 1 where there is drift.", HelpName = FailsOnDrift };
        failOn.AcceptOnlyFromAmong(FailsOnDrift);
        Option<string?> device = new("--device") { Description = "auto, cpu, cuda or cuda:N, instead of the bundle's.", HelpName = "DEVICE" };
        CodeArguments code = new();
        Command command = new("drift", "Compare new recordings with those that a model learned from.") { model, files, json, failOn, device };
        code.AddTo(command);
        command.SetAction(async (parsed, cancellation) =>
        {
            var path = BundleArguments.File(parsed.GetValue(model)!);
            using var bundle = Bundle.Load(path, BundleArguments.Options(code.Options(parsed)) with { Device = parsed.GetValue(device) });
            var recordings = InputFiles.Find(parsed.GetValue(files)!, bundle.Classifier.Arrays is not null);
            var report = await Work.RunAsync(terminal, progress => DriftCheck.Run(bundle, path, recordings, progress, cancellation)).ConfigureAwait(false);
            if (parsed.GetValue(json))
            {
                Console.Out.WriteLine(report.ToJson());
            }
            else
            {
                DriftTables.Show(terminal.Results, report);
            }

            return parsed.GetValue(failOn) is not null && report.Verdict == DriftVerdict.Drift ? ExitCode.Failure : ExitCode.Success;
        });
        return command;
    }
}
