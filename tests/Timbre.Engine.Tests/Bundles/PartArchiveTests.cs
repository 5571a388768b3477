using System.IO.Compression;
using System.Text;
using System.Text.Json.Nodes;
using Timbre.Engine.Tests.Support;

namespace Timbre.Engine.Tests.Bundles;

public sealed class PartArchiveTests : IDisposable
{
    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Parts_come_back_and_the_same_content_gives_the_same_bytes()
    {
        var first = File.ReadAllBytes(Write("a"));
        var second = File.ReadAllBytes(Write("b"));

        second.ShouldBe(first);
        var archive = PartArchive.Read(_folder["a"]);
        archive["text.yaml"].ShouldBe(Encoding.UTF8.GetBytes("name: x"));
        archive["plugins/p/p.dll"].Length.ShouldBe(1000);
        ((string?)archive.Metadata["format"]).ShouldBe("test");
    }

    [Fact]
    public void A_file_cut_short_anywhere_is_refused()
    {
        var whole = File.ReadAllBytes(Write("a"));

        for (var length = 0; length < whole.Length; length += 7)
        {
            File.WriteAllBytes(_folder["cut"], whole[..length]);
            Should.Throw<InvalidDataException>(() => PartArchive.Read(_folder["cut"]));
        }
    }

    [Fact]
    public void A_changed_byte_is_refused_or_changes_nothing()
    {
        var path = Write("a");
        var whole = File.ReadAllBytes(path);
        var parts = Content(PartArchive.Read(path));
        var refused = 0;
        for (var i = 0; i < whole.Length; i += 3)
        {
            var changed = (byte[])whole.Clone();
            changed[i] ^= 0x41;
            File.WriteAllBytes(_folder["changed"], changed);
            try
            {
                Content(PartArchive.Read(_folder["changed"])).ShouldBe(parts);
            }
            catch (InvalidDataException)
            {
                refused++;
            }
        }

        refused.ShouldBeGreaterThan(whole.Length / 6);
    }

    [Fact]
    public void A_part_that_the_metadata_does_not_list_is_refused()
    {
        var path = Write("a");
        using (var zip = ZipFile.Open(path, ZipArchiveMode.Update))
        {
            zip.CreateEntry("plugins/evil/evil.dll").Open().Dispose();
        }

        Should.Throw<InvalidDataException>(() => PartArchive.Read(path)).Message.ShouldContain("plugins/evil/evil.dll");
    }

    [Theory]
    [InlineData("plugins/../../evil.dll")]
    [InlineData("plugins/p/../../../evil.dll")]
    [InlineData("plugins/evil.dll")]
    public void Plugin_files_stay_in_their_folder(string name)
    {
        new PartArchiveWriter().Add(name, new byte[3]).Write(_folder["a"], new JsonObject());

        Should.Throw<InvalidDataException>(() => PluginFiles.Extract(PartArchive.Read(_folder["a"]), _folder["out"])).Message.ShouldContain("outside the folder");

        Directory.EnumerateFiles(_folder.Path, "evil.dll", SearchOption.AllDirectories).ShouldBeEmpty();
    }

    private static string Content(PartArchive archive) =>
        archive.Metadata.ToJsonString() + string.Join('\n', archive.Names.Select(name => name + Convert.ToHexString(archive[name])));

    private string Write(string name)
    {
        new PartArchiveWriter()
            .Add("text.yaml", Encoding.UTF8.GetBytes("name: x"))
            .Add("plugins/p/p.dll", new byte[1000])
            .Write(_folder[name], new JsonObject { ["format"] = "test" });
        return _folder[name];
    }
}
