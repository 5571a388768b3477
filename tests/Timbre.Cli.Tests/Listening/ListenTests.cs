using System.Diagnostics;
using System.Text.Json.Nodes;

namespace Timbre.Cli.Tests.Listening;

public sealed class ListenTests(TrainedModel model) : IClassFixture<TrainedModel>
{
    private static readonly string[] _turns = ["low", "low", "high", "high", "low", "low", "high", "high"];

    [Fact]
    public void Standard_input_is_judged_window_by_window_and_as_a_whole()
    {
        var call = Listen(TrainedModel.Samples(4), "-i", "-");

        var lines = Lines(call.Succeeds());
        lines.SkipLast(1).Select(line => (string)line["label"]!).ShouldBe(_turns);
        lines.SkipLast(1).Select(line => (double)line["start_seconds"]!).ShouldBe(Enumerable.Range(0, 8).Select(i => 0.5 * i));
        ((double)lines[^1]["recording"]!["seconds"]!).ShouldBe(4);
        ((double)lines[^1]["recording"]!["dropped_seconds"]!).ShouldBe(0);
        call.Error.ShouldContain("Heard 4.0 s, of which 0.00 s were dropped; 8 decisions");
    }

    [Fact]
    public void Live_decisions_are_those_of_the_file()
    {
        var file = JsonNode.Parse(Call.Timbre(model.Path, "predict", model.Wav("turns.wav", 4), "-b", model.Bundle, "--windows", "--json").Succeeds())![0]!;
        var live = Lines(Listen(TrainedModel.Samples(4), "-i", "-").Succeeds());

        foreach (var (ours, theirs) in live.Zip(file["windows"]!.AsArray()))
        {
            ((double)ours["probabilities"]!["low"]!).ShouldBe((double)theirs!["probabilities"]!["low"]!, 1e-6);
        }

        ((double)live[^1]["recording"]!["probabilities"]!["low"]!).ShouldBe((double)file["probabilities"]!["low"]!, 1e-6);
    }

    [Fact]
    public void Float_samples_in_stereo_at_another_rate_are_converted()
    {
        var mono = TrainedModel.Samples(4);
        var stereo = new byte[mono.Length / 2 * 16];
        for (var i = 0; i < mono.Length / 2; i++)
        {
            // Each sample twice on the left, silence on the right: twice the rate, half the level.
            for (var copy = 0; copy < 2; copy++)
            {
                BitConverter.TryWriteBytes(stereo.AsSpan((2 * i + copy) * 8), BitConverter.ToInt16(mono, 2 * i) / 32768f);
            }
        }

        var lines = Lines(Listen(stereo, "-i", "-", "--rate", "16000", "--channels", "2", "--sample-format", "f32").Succeeds());

        lines.SkipLast(1).Select(line => (string)line["label"]!).ShouldBe(_turns);
    }

    [Fact]
    public void Input_that_ends_within_a_window_and_a_frame_is_judged_to_its_end()
    {
        var call = Listen(TrainedModel.Samples(4)[..(5 * 8000 + 4001)], "-i", "-");

        var lines = Lines(call.Succeeds());
        call.Error.ShouldContain("The input ended within a frame, whose first bytes (1) were left out.");
        lines.Count.ShouldBe(6 + 1);
        ((double)lines[5]["end_seconds"]!).ShouldBe(2.75);
    }

    [Fact]
    public void Input_without_a_sample_is_said_to_be_nothing_and_has_no_delays()
    {
        var call = Listen([], "-i", "-");

        call.Succeeds();
        call.Error.ShouldContain("Heard 0.0 s, of which 0.00 s were dropped; 0 decisions.");
        call.Error.ShouldContain("Nothing was heard.");
    }

    [Fact]
    public void Samples_that_are_no_numbers_end_it_with_what_was_heard()
    {
        var samples = new byte[4 * 6000];
        BitConverter.TryWriteBytes(samples.AsSpan(4 * 5000), float.NaN);

        var call = Listen(samples, "-i", "-", "--sample-format", "f32");

        call.ExitCode.ShouldBe(1);
        call.Error.ShouldContain("error: standard input gave NaN at 0.625 s; samples must be finite. Is the sample format right?");
    }

    [Fact]
    public void A_file_is_played_and_judged()
    {
        var lines = Lines(Call.Timbre(model.Path, "listen", "-i", model.Wav("played.wav", 4), "--speed", "1000", "--overload", "wait", "-b", model.Bundle).Succeeds());

        lines.SkipLast(1).Select(line => (string)line["label"]!).ShouldBe(_turns);
    }

    [Fact]
    public void An_interrupt_ends_in_good_order_with_what_was_heard()
    {
        using var process = Start([], "-i", "-");
        process.StandardInput.BaseStream.Write(TrainedModel.Samples(4));
        process.StandardInput.BaseStream.Flush();
        List<string> lines = [.. Enumerable.Range(0, 8).Select(_ => process.StandardOutput.ReadLine()!)];

        Signal(process);

        var end = JsonNode.Parse(process.StandardOutput.ReadLine()!)!;
        ((double)end["recording"]!["seconds"]!).ShouldBe(4);
        process.StandardError.ReadToEnd().ShouldContain("8 decisions");
        process.WaitForExit();
        process.ExitCode.ShouldBe(0);
        lines.Count.ShouldBe(8);
    }

    [Fact]
    public void A_device_made_from_a_file_gives_the_decisions_of_the_file()
    {
        File.WriteAllBytes(Path.Combine(model.Path, "voice.raw"), TrainedModel.Samples(4));
        model.Write("asound.conf", $$"""
            </usr/share/alsa/alsa.conf>
            pcm.voice {
                type file
                slave.pcm "null"
                file "/dev/null"
                infile "{{Path.Combine(model.Path, "voice.raw")}}"
                format "raw"
            }
            """);
        (string, string)[] alsa = [("ALSA_CONFIG_PATH", Path.Combine(model.Path, "asound.conf"))];
        using var process = Start(alsa, "-D", "voice", "--overload", "wait");

        var labels = Enumerable.Range(0, 8).Select(_ => (string)JsonNode.Parse(process.StandardOutput.ReadLine()!)!["label"]!).ToList();

        // The file's end is silence without end, as the plugin has it.
        Signal(process);
        process.StandardOutput.ReadToEnd().ShouldContain("\"recording\"");
        process.WaitForExit();
        process.ExitCode.ShouldBe(0);
        labels.ShouldBe(_turns);
        Call.Timbre(model.Path, alsa, "listen", "--microphones").Succeeds().ShouldContain("voice");
    }

    [Fact]
    public void A_device_that_is_missing_is_named_with_where_to_look()
    {
        var call = Call.Timbre(model.Path, "listen", "-D", "hw:CARD=None", "-b", model.Bundle);

        call.ExitCode.ShouldBe(1);
        call.Output.ShouldBeEmpty();
        call.Error.TrimEnd().ShouldStartWith("error: There is no device 'hw:CARD=None' to listen to");
        call.Error.ShouldContain("'timbre listen --microphones' lists those that there are, and --input takes a file or standard input");
    }

    [Fact]
    public void A_device_that_refuses_the_rate_loses_samples_and_is_unplugged_keeps_what_was_heard()
    {
        var library = Path.Combine(model.Path, "libasound.so.2");
        Call.Run(model.Path, [], "g++", "-x", "c", "-shared", "-fPIC", "-o", library, Path.Combine(BuildOutput.Repository, "tests/Fixtures/alsa/asound.c"), "-lm").Succeeds();

        var call = Call.Timbre(model.Path, [("LD_LIBRARY_PATH", model.Path)], "listen", "-D", "unplugged", "--overload", "wait", "-b", model.Bundle);

        call.ExitCode.ShouldBe(1);
        call.Error.ShouldContain("Listening to device unplugged at 44100 Hz");
        call.Error.ShouldContain("error: The device 'unplugged' was taken away while it was listened to. What was heard until then was judged.");
        var lines = Lines(call.Output);
        lines.SkipLast(1).Count().ShouldBe(6);
        lines.SkipLast(1).ShouldAllBe(line => (string)line["label"]! == "high");
        // This device gives its seconds at once, and how long its pause was only the clock knows.
        var whole = lines[^1]["recording"]!;
        ((double)whole["seconds"]! - (double)whole["dropped_seconds"]!).ShouldBe(3, 0.02);
    }

    [Fact]
    public void Output_that_cannot_be_written_ends_it()
    {
        File.WriteAllBytes(Path.Combine(model.Path, "in.raw"), TrainedModel.Samples(4));
        var call = Call.Run(model.Path, [("TIMBRE_CACHE", Path.Combine(model.Path, "cache"))], "/bin/sh", "-c",
            $"'{BuildOutput.Program}' listen -i - -b {model.Bundle} < in.raw > /dev/full");

        call.ExitCode.ShouldBe(1);
        call.Error.ShouldContain("No space left on device");
    }

    [Fact]
    public void Listening_ends_when_nobody_reads_any_more()
    {
        // A minute of input, of which one line is read; a pipe that stays open afterwards stands for a microphone.
        File.WriteAllBytes(Path.Combine(model.Path, "long.raw"), TrainedModel.Samples(60));
        var call = Call.Run(model.Path, [("TIMBRE_CACHE", Path.Combine(model.Path, "cache"))], "/bin/bash", "-c",
            $"set -o pipefail; {{ cat long.raw; sleep 120 2>&- & }} | '{BuildOutput.Program}' listen -i - -b {model.Bundle} | head -n 1");

        call.ExitCode.ShouldBe(1);
        call.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).ShouldHaveSingleItem();
        call.Error.ShouldContain("Broken pipe");
        call.Error.ShouldNotContain("   at ");
    }

    [Fact]
    public void A_file_in_place_of_raw_samples_is_refused()
    {
        var call = Listen(File.ReadAllBytes(model.Wav("piped.wav", 2)), "-i", "-");

        call.ExitCode.ShouldBe(1);
        call.Error.ShouldContain("error: standard input holds a WAV file, whose bytes are no raw samples. Name the file itself");
        call.Error.ShouldNotContain("was judged");
    }

    [Theory]
    [InlineData("-i - --rate 50", "error: --rate is 50; it must be between 100 and 768000.")]
    [InlineData("-i - --sample-format u8", "error: --sample-format is 'u8'; it must be s16, s32 or f32.")]
    [InlineData("-i - -D default", "error: --microphone and --input exclude each other; choose one.")]
    [InlineData("-i a.wav --channels 2", "error: --channels says how raw samples from standard input stand (--input -); a device and a file tell it themselves.")]
    [InlineData("--rate 8000", "error: --rate says how raw samples from standard input stand (--input -); a device and a file tell it themselves.")]
    [InlineData("-i - --speed 2", "error: --speed is for a file that is played (--input FILE).")]
    [InlineData("--speed 2", "error: --speed is for a file that is played (--input FILE).")]
    public void Wrong_arguments_are_named(string arguments, string error) =>
        Call.Timbre(model.Path, ["listen", .. arguments.Split(' ')]).IsRefused().ShouldBe([error]);

    private static List<JsonNode> Lines(string output) => [.. output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonNode.Parse(line)!)];

    private static void Signal(Process process)
    {
        using var kill = Process.Start("kill", ["-INT", process.Id.ToString(System.Globalization.CultureInfo.InvariantCulture)]);
        kill.WaitForExit();
    }

    private Process Start(IEnumerable<(string Name, string Value)> environment, params string[] arguments)
    {
        var start = new ProcessStartInfo(BuildOutput.Program, ["listen", .. arguments, "-b", model.Bundle])
        {
            WorkingDirectory = model.Path,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["TIMBRE_CACHE"] = Path.Combine(model.Path, "cache");
        foreach (var (name, value) in environment)
        {
            start.Environment[name] = value;
        }

        return Process.Start(start)!;
    }

    private Call Listen(byte[] input, params string[] arguments)
    {
        using var process = Start([], arguments);
        var output = process.StandardOutput.ReadToEndAsync();
        var error = process.StandardError.ReadToEndAsync();
        process.StandardInput.BaseStream.Write(input);
        process.StandardInput.Close();
        process.WaitForExit();
        return new Call(process.ExitCode, output.GetAwaiter().GetResult(), error.GetAwaiter().GetResult());
    }
}
