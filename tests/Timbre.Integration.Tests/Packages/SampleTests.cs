using System.Globalization;
using System.Text.Json.Nodes;

namespace Timbre.Integration.Tests.Packages;

/// <summary>The sample, which knows Timbre by its packages alone, beside the program of this build.</summary>
public sealed class SampleTests(PackedTimbre timbre, TrainedModel model) : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_program_that_knows_only_the_packages_predicts_as_timbre_does()
    {
        File.Copy(model.Bundle, _folder["model.timbre"]);
        File.Copy(model.Folder["tones/high_01.wav"], _folder["heard.wav"]);

        await PredictsAsTimbreDoes();
    }

    [Fact]
    public async Task A_stranger_s_plugin_and_a_script_run_from_the_bundle_with_their_sources_gone()
    {
        await timbre.Built();
        await TrainWithTheirs();

        await PredictsAsTimbreDoes();
    }

    [Fact]
    public async Task A_program_without_the_plugins_is_told_which_package_brings_them()
    {
        await CopySample();
        Directory.Delete(_folder["sample/plugins"], recursive: true);

        (await Run(model.Bundle)).ShouldBeRefused("add the package Timbre.Plugins");
    }

    [Theory]
    // The LibTorch that is found says that it is of another series.
    [InlineData("LD_PRELOAD", "other.so", "", "#include <string>\nnamespace at { std::string show_config() { return \"TORCH_VERSION=9.1.0, \"; } }", "LibTorch 9.1.0 was found, and ")]
    // Under the name that is looked for there is one without the functions that are needed.
    [InlineData("LD_LIBRARY_PATH", "libtorch_cpu.so", "libtorch_cpu.so*", "", "undefined symbol")]
    public async Task Another_LibTorch_is_one_error(string variable, string file, string sameNameAs, string source, string expected)
    {
        await timbre.Built();
        // As the linker knows it: Debian's has a version in its name, others have none.
        var name = sameNameAs.Length == 0 ? file : (await Shell($"objdump -p {NativeLibrary} | grep -o 'libtorch_cpu[^ ]*'")).Output.Trim();
        File.WriteAllText(_folder["other.cpp"], source);
        (await Shell($"c++ -shared -fPIC -Wl,-soname,{name} -o {name} other.cpp")).ShouldEndWith(0);

        var refused = await Shell($"{variable}={(variable == "LD_PRELOAD" ? _folder[name] : _folder.Path)} {SampleProgram(timbre.Sample)} {model.Bundle} {model.Folder["tones/high_01.wav"]}");

        refused.ShouldBeRefused(expected);
        refused.Error.ShouldContain("was built for LibTorch");
        refused.Error.ShouldContain("libtorch-dev");
    }

    private string NativeLibrary => Directory.GetFiles(timbre.Sample, "libtimbre_torch.so", SearchOption.AllDirectories).Single();

    // Nothing of the training is left but the bundle and a recording.
    private async Task TrainWithTheirs()
    {
        using var training = new TemporaryFolder();
        Tones.Write(training);
        Directory.CreateDirectory(training["theirs"]);
        foreach (var file in Directory.GetFiles(timbre.PluginFolder))
        {
            File.Copy(file, Path.Combine(training["theirs"], Path.GetFileName(file)));
        }

        File.WriteAllText(training["tones.yaml"], "plugins: [theirs]\n" + Tones.Pipeline.Replace(
            "  - log\n", "  - log\n  - halve\n  - script: \"return x - x.mean(new long[] { 3 }, keepdim: true);\"\n", StringComparison.Ordinal));
        (await RunningProgram.Run(training.Path, "train", "tones.yaml", "--set", "train.epochs=2")).ShouldEndWith(0);
        File.Copy(training.Find("model.timbre"), _folder["model.timbre"]);
        File.Copy(training["tones/high_01.wav"], _folder["heard.wav"]);
    }

    private async Task PredictsAsTimbreDoes()
    {
        await CopySample();
        var said = (await RunningProgram.Run(_folder.Path, "predict", "heard.wav", "--bundle", "model.timbre", "--windows", "--json")).ShouldEndWith(0).Output;
        var expected = JsonNode.Parse(said)!.AsArray().Single()!;
        // What the program compiled and unpacked is not there for the sample.
        Directory.CreateDirectory(_folder["cache"]);
        Directory.Delete(_folder["cache"], recursive: true);

        var lines = (await Run("model.timbre")).ShouldEndWith(0).Output.TrimEnd().Split('\n');

        var (label, probabilities) = Whole(lines[0]);
        label.ShouldBe((string?)expected["label"]);
        foreach (var (name, probability) in expected["probabilities"]!.AsObject())
        {
            probabilities[name].ShouldBe((double)probability!, 2e-6);
        }

        var windows = expected["windows"]!.AsArray();
        lines.Skip(1).ShouldBe(windows.Select(window => string.Create(
            CultureInfo.InvariantCulture, $"{(double)window!["start_seconds"]!:F2} to {(double)window["end_seconds"]!:F2} s: {window["label"]}")));
        Directory.GetFiles(_folder["sample"], "*.json").ShouldAllBe(file => !File.ReadAllText(file).Contains(Repository.Root, StringComparison.Ordinal));
    }

    private static (string Label, Dictionary<string, double> Probabilities) Whole(string line)
    {
        var parts = line.Split(": ");
        return (parts[0], parts[1].Split(", ").Select(part => part.Split(' ')).ToDictionary(part => part[0], part => double.Parse(part[1], CultureInfo.InvariantCulture)));
    }

    // Away from where it was built: nothing that it needs can lie there.
    private async Task CopySample()
    {
        await timbre.Built();
        foreach (var file in Directory.GetFiles(timbre.Sample, "*", SearchOption.AllDirectories))
        {
            var copy = Path.Combine(_folder["sample"], Path.GetRelativePath(timbre.Sample, file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(file, copy);
        }
    }

    private Task<ProgramResult> Run(string bundle) => RunningProgram.RunOther(
        _folder.Path, SampleProgram(_folder["sample"]), bundle, File.Exists(_folder["heard.wav"]) ? "heard.wav" : model.Folder["tones/high_01.wav"]);

    private async Task<ProgramResult> Shell(string line)
    {
        using var shell = RunningProgram.StartShell(_folder.Path, line);
        return await shell.End();
    }

    private static string SampleProgram(string folder) => Path.Combine(folder, "Timbre.Sample");
}
