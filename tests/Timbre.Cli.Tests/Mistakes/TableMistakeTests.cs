namespace Timbre.Cli.Tests.Mistakes;

public sealed class TableMistakeTests : IDisposable
{
    private const string Pipeline = """
        name: table
        data:
          source:
            manifest: { file: list.csv, label: geschlecht, group: who }
          labels: [f, m]
        features: [mel-spectrogram]
        model: { layers: [flatten, classifier] }

        """;

    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_column_that_the_table_lacks_is_shown_at_the_option_that_names_it()
    {
        _folder.Write("list.csv", "path,Geschlecht,who\n1.wav,f,anna\n");
        _folder.Write("table.yaml", Pipeline);

        Call.Timbre(_folder.Path, "validate", "table.yaml").IsRefused().ShouldHaveSingleItem()
            .ShouldBe("table.yaml:4:33: error: list.csv has no column 'geschlecht', which the option 'label' names; its columns are path, Geschlecht, who. Did you mean 'Geschlecht'?");
    }

    [Fact]
    public void Labels_and_files_that_rows_lack_are_one_pass()
    {
        _folder.Write("list.csv", "path,geschlecht,who\n1.wav,f,anna\n2.wav,,bert\n3.wav,m,cleo\n");
        _folder.Write("table.yaml", Pipeline);

        var call = Call.Timbre(_folder.Path, "run", "table.yaml");

        call.ExitCode.ShouldBe(2, call.Error);
        call.Error.ShouldContain("1 recording has no label, the first at list.csv:3;");
        call.Error.ShouldContain("3 of 3 recordings cannot be read.");
    }
}
