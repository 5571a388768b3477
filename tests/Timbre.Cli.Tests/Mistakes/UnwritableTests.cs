namespace Timbre.Cli.Tests.Mistakes;

public sealed class UnwritableTests
{
    private static readonly string[] Raw = ["Could not find", "Access to the path", "is denied"];

    [Fact]
    public void A_place_that_cannot_be_written_is_named_in_a_sentence_by_every_command()
    {
        using var tree = new SoundTree();
        Layouts.All["names of FSDD"](tree);
        var audio = Directory.GetFiles(tree.Data)[0];

        Refusal(Call.Timbre(tree.Path, "init", "voices", "-o", "/proc/x.yaml"))
            .ShouldBe("error: The pipeline could not be written to /proc/x.yaml: the system makes no file or folder there. Look at the space and the rights there, or name another place with --output.");
        Refusal(Call.Timbre(tree.Path, "inspect", audio, "-o", "/proc/x"))
            .ShouldStartWith("error: The pictures could not be written to /proc/x: ");
        Refusal(Call.Timbre("/proc", [("TIMBRE_CACHE", tree.Path)], "plugins", "new", "mine"))
            .ShouldStartWith("error: The plugin's project could not be written to mine: ");
        tree.Init("voices").Succeeds();
        File.AppendAllText(System.IO.Path.Combine(tree.Path, "made.yaml"), "tune: { trials: 1, space: { train.optimizer.adam.lr: [0.1, 0.01] } }\n");
        Call.Timbre(tree.Path, "tune", "made.yaml", "--runs", "/proc/x").Error.ShouldContain("The run's files cannot be written or read: ");
    }

    private static string Refusal(Call call)
    {
        call.ExitCode.ShouldBe(1, call.Error);
        var line = call.Error.Trim();
        Raw.ShouldAllBe(words => !line.Contains(words));
        return line;
    }
}
