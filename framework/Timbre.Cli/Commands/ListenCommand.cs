using System.CommandLine;
using Microsoft.Win32.SafeHandles;
using Spectre.Console;
using Timbre.Audio;
using Timbre.Engine;

namespace Timbre.Cli.Commands;

/// <summary>`timbre listen`: label live audio with a trained model.</summary>
internal static class ListenCommand
{
    private static readonly TimeSpan _redraw = TimeSpan.FromMilliseconds(100);

    public static Command Create(Terminal terminal)
    {
        Option<bool> microphones = new("--microphones") { Description = "List the devices that can be listened to, and end." };
        Option<bool> json = new("--json") { Description = "Print a line of JSON for each decision, as is done wherever there is no terminal." };
        Option<string?> group = new("--group") { Description = "Whose voice it is, for a model that scales features by speaker.", HelpName = "NAME" };
        Option<string?> device = new("--device") { Description = "Where the model computes: auto, cpu, cuda or cuda:N, instead of the bundle's.", HelpName = "DEVICE" };
        ListenArguments arguments = new();
        BundleArguments model = new();
        RunArguments run = new();
        CodeArguments code = new();
        Command command = new("listen", "Label live audio with a trained model: a device, standard input, or a file in real time. Ctrl-C ends it.") { microphones, json, group, device };
        arguments.AddTo(command);
        model.AddTo(command);
        run.AddRunsTo(command);
        code.AddTo(command);
        command.SetAction(async (parsed, cancellation) =>
        {
            if (parsed.GetValue(microphones))
            {
                ShowMicrophones(terminal);
                return ExitCode.Success;
            }

            var path = model.Path(terminal, parsed, run.RunsDirectory(parsed));
            using var bundle = Bundle.Load(path, BundleArguments.Options(code.Options(parsed)) with { Device = parsed.GetValue(device) });
            var source = arguments.Open(parsed, bundle.Pipeline.Pipeline.Data.SampleRate);
            using var listener = new LiveListener(bundle.Classifier, source, arguments.Options(parsed) with { Group = parsed.GetValue(group) });
            terminal.Say(FormattableString.Invariant($"Listening to {source.Name} at {source.SampleRate} Hz; Ctrl-C ends it."));
            if (parsed.GetValue(json) || Console.IsOutputRedirected)
            {
                await Task.Run(() => Write(bundle.Classifier.Labels, listener, cancellation), CancellationToken.None).ConfigureAwait(false);
            }
            else
            {
                await Draw(terminal, bundle.Classifier.Labels, listener, cancellation).ConfigureAwait(false);
            }

            return End(terminal, listener, source as RawAudio);
        });
        return command;
    }

    private static void ShowMicrophones(Terminal terminal)
    {
        var table = new Table { Border = TableBorder.Rounded };
        table.AddColumns("device", "what it is");
        foreach (var device in AlsaDevices.List())
        {
            table.AddRow(new Text(device.Name), new Text(device.Description));
        }

        terminal.Results.Write(table);
    }

    private static void Write(IReadOnlyList<string> labels, LiveListener listener, CancellationToken stop)
    {
        // Unlike the console's own stream this one says when nobody reads any more.
        using var output = new FileStream(new SafeFileHandle(1, ownsHandle: false), FileAccess.Write, bufferSize: 0);
        var writer = new LiveWriter(output, labels);
        foreach (var decision in listener.Listen(stop))
        {
            writer.Write(decision, listener.Status);
        }

        writer.End(listener.Prediction!, listener.Status, listener.Latencies, listener.Failure?.Message);
    }

    private static Task Draw(Terminal terminal, IReadOnlyList<string> labels, LiveListener listener, CancellationToken stop)
    {
        var display = new LiveDisplay(labels, listener);
        return terminal.Results.Live(display.Draw()).StartAsync(async screen =>
        {
            var listening = Task.Run(
                () =>
                {
                    foreach (var decision in listener.Listen(stop))
                    {
                        display.Show(decision);
                    }
                },
                CancellationToken.None);
            while (await Task.WhenAny(listening, Task.Delay(_redraw, CancellationToken.None)).ConfigureAwait(false) != listening)
            {
                screen.UpdateTarget(display.Draw());
            }

            screen.UpdateTarget(display.Draw());
            await listening.ConfigureAwait(false);
        });
    }

    private static int End(Terminal terminal, LiveListener listener, RawAudio? raw)
    {
        var status = listener.Status;
        var whole = listener.Prediction!;
        terminal.Say(FormattableString.Invariant(
            $"Heard {status.HeardSeconds:0.0} s, of which {status.LostSeconds:0.00} s were dropped; {listener.Latencies.Count} decisions{Delays(listener.Latencies)}."));
        if (raw is { LeftOver: > 0 and var bytes })
        {
            terminal.Say(FormattableString.Invariant($"The input ended within a frame, whose first bytes ({bytes}) were left out. Are --sample-format and --channels right?"));
        }

        terminal.Say(whole.Error is null ? $"As a whole: {whole.Label ?? "(unknown)"}." : "Nothing was heard.");
        if (listener.Failure is not { } failure)
        {
            return ExitCode.Success;
        }

        Terminal.Complain($"error: {failure.Message}{(status.HeardSeconds > 0 ? " What was heard until then was judged." : "")}");
        return ExitCode.Failure;
    }

    private static string Delays(Latencies latencies) => latencies.Count == 0 ? "" : $", delay {LiveDisplay.Delays(latencies)}";
}
