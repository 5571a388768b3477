namespace Timbre.Abstractions.Tests.Data;

public sealed class FileTreeTests : IDisposable
{
    private readonly string _root = Directory.CreateTempSubdirectory().FullName;

    public void Dispose() => Directory.Delete(_root, recursive: true);

    [Fact]
    public void Files_come_in_order_with_those_beneath_and_hidden_ones_left_out()
    {
        Write("b.wav", "a/2.wav", "a/10.wav", "a/.hidden.wav", ".cache/c.wav", "a/deep/er/x.wav");
        Find().ShouldBe(["a/10.wav", "a/2.wav", "a/deep/er/x.wav", "b.wav"]);
    }

    [Fact]
    public void A_name_that_is_not_wanted_is_left_out()
    {
        Write("b.wav", "b.txt");
        FileTree.Find(_root, name => name.EndsWith(".wav", StringComparison.Ordinal), TestContext.Current.CancellationToken).ShouldBe(["b.wav"]);
    }

    [Fact]
    public void Links_to_other_folders_and_files_are_followed()
    {
        Write("one/a.wav");
        Link("two", Path.Combine(_root, "one"));
        Link("c.wav", Path.Combine(_root, "one/a.wav"));
        Find().ShouldBe(["c.wav", "one/a.wav", "two/a.wav"]);
    }

    [Theory(Timeout = 60_000)]
    [InlineData("..")]
    [InlineData(".")]
    [InlineData("../..")]
    public async Task Links_that_lead_back_are_not_followed(string target)
    {
        Write("a/in/x.wav");
        // Two of them double the paths at each turn, which no depth makes few.
        Link("a/in/up1", target);
        Link("a/in/up2", target);
        var found = await Task.Run(() => FileTree.Find(Path.Combine(_root, "a"), _ => true, TestContext.Current.CancellationToken), TestContext.Current.CancellationToken);
        found.ShouldBe(["in/x.wav"]);
    }

    [Fact(Timeout = 60_000)]
    public async Task Folders_that_link_to_each_other_end()
    {
        Write("a/x.wav", "b/y.wav");
        Link("a/to-b", Path.Combine(_root, "b"));
        Link("b/to-a", Path.Combine(_root, "a"));
        (await Task.Run(Find, TestContext.Current.CancellationToken)).ShouldBe(["a/to-b/y.wav", "a/x.wav", "b/to-a/x.wav", "b/y.wav"]);
    }

    [Fact]
    public void A_link_that_leads_nowhere_or_in_a_circle_is_a_file_for_its_reader_to_refuse()
    {
        Link("gone.wav", Path.Combine(_root, "missing.wav"));
        Link("circle.wav", Path.Combine(_root, "circle.wav"));
        Find().ShouldBe(["circle.wav", "gone.wav"]);
    }

    private IReadOnlyList<string> Find() => FileTree.Find(_root, _ => true, TestContext.Current.CancellationToken);

    private void Write(params string[] files)
    {
        foreach (var file in files)
        {
            Directory.CreateDirectory(Path.GetDirectoryName(Path.Combine(_root, file))!);
            File.WriteAllText(Path.Combine(_root, file), "");
        }
    }

    private void Link(string name, string target) => File.CreateSymbolicLink(Path.Combine(_root, name), target);
}
