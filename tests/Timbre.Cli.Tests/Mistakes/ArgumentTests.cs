namespace Timbre.Cli.Tests.Mistakes;

public sealed class ArgumentTests : IDisposable
{
    private readonly TempFolder _folder = new();

    [Theory]
    [InlineData("validate --quite x.yaml", "error: There is no option '--quite'. Did you mean '--quiet'?", "timbre validate")]
    [InlineData("run x.yaml --worker=2", "error: There is no option '--worker'. Did you mean '--workers'?", "timbre run")]
    [InlineData("trian x.yaml", "error: There is no command 'trian'. Did you mean 'train'?", "timbre")]
    [InlineData("plugins lst", "error: There is no command 'lst'. Did you mean 'list'?", "timbre plugins")]
    [InlineData("run x.yaml --workers 0", "error: --workers is 0; it must be between 1 and 1024.", "timbre run")]
    [InlineData("predict a.wav --json --csv", "error: --json and --csv exclude each other; choose one.", "timbre predict")]
    public void Wrong_arguments_are_named_with_where_to_read_on(string arguments, string error, string command)
    {
        var call = Call.Timbre(_folder.Path, arguments.Split(' '));

        call.IsRefused().ShouldBe([error]);
        call.Error.ShouldEndWith($"See '{command} --help'.\n");
    }

    [Fact]
    public void A_pipeline_after_resume_is_the_pipeline() =>
        Call.Timbre(_folder.Path, "run", "--resume", "absent.yaml").IsRefused().ShouldBe(["error: The pipeline absent.yaml does not exist."]);

    [Theory]
    [InlineData("", "timbre [command] [options]")]
    [InlineData("plugins", "timbre plugins [command] [options]")]
    public void A_call_without_a_command_shows_the_help(string arguments, string usage)
    {
        var call = Call.Timbre(_folder.Path, arguments.Split(' ', StringSplitOptions.RemoveEmptyEntries));

        call.ExitCode.ShouldBe(2);
        call.Output.ShouldContain(usage);
        call.Error.ShouldBeEmpty();
    }

    [Fact]
    public void Without_a_folder_for_the_cache_the_variable_to_set_is_named() =>
        Call.Timbre(_folder.Path, [("TIMBRE_CACHE", ""), ("XDG_CACHE_HOME", ""), ("HOME", "")], "predict", "-b", "absent.timbre", _folder.Write("a.wav", ""))
            .IsRefused().ShouldHaveSingleItem().ShouldContain("Set TIMBRE_CACHE");

    [Fact]
    public void A_pipeline_that_does_not_exist_is_named() =>
        Call.Timbre(_folder.Path, "run", "absent.yaml").IsRefused().ShouldBe(["error: The pipeline absent.yaml does not exist."]);

    [Fact]
    public void An_unknown_plugin_is_named_with_the_nearest() =>
        Call.Timbre(_folder.Path, "plugins", "describe", "mel-spectogram").IsRefused().ShouldBe(
            ["error: There is no plugin 'mel-spectogram'. Did you mean 'mel-spectrogram'? 'timbre plugins list' shows all."]);

    [Fact]
    public void A_plugin_is_described_with_the_range_and_the_default_of_each_option()
    {
        var lines = Call.Timbre(_folder.Path, "plugins", "describe", "roll").Succeeds().Split('\n');

        lines[0].ShouldStartWith("roll (augmenter, Timbre.Plugins.Augmenters ");
        lines.ShouldContain(line => line.Contains("max_seconds") && line.Contains("a number between 0 and 60") && line.Contains("0.5"));
    }

    public void Dispose() => _folder.Dispose();
}
