using System.IO.Compression;
using System.Text;
using System.Xml.Linq;

namespace Timbre.Integration.Tests.Packages;

public sealed class PackageTests(PackedTimbre timbre)
{
    private static readonly string[] _libraries = ["Timbre.Abstractions", "Timbre.Audio", "Timbre.Engine", "Timbre.Pipelines", "Timbre.Testing", "Timbre.Torch"];

    [Fact]
    public async Task Every_library_and_the_plugins_are_packages_and_nothing_else_is()
    {
        await timbre.Packed();

        Directory.GetFiles(timbre.Feed, "*.nupkg").Select(Path.GetFileName).Order(StringComparer.Ordinal)
            .ShouldBe(_libraries.Append("Timbre.Plugins").Order(StringComparer.Ordinal).Select(id => $"{id}.{timbre.Version}.nupkg"));
        Directory.GetFiles(timbre.Feed, "*.snupkg").Select(Path.GetFileName).Order(StringComparer.Ordinal)
            .ShouldBe(_libraries.Select(id => $"{id}.{timbre.Version}.snupkg"));
    }

    [Fact]
    public async Task A_package_says_what_it_is_and_carries_licence_readme_and_documentation()
    {
        await timbre.Packed();

        foreach (var id in _libraries.Append("Timbre.Plugins"))
        {
            using var package = Open(id, "nupkg");
            using var specification = package.GetEntry($"{id}.nuspec")!.Open();
            var fields = XDocument.Load(specification).Descendants().Where(element => !element.HasElements).ToLookup(element => element.Name.LocalName, element => element.Value);
            fields["id"].ShouldBe([id]);
            fields["version"].ShouldBe([timbre.Version]);
            fields["license"].ShouldBe(["MIT"]);
            fields["readme"].ShouldBe(["README.md"]);
            fields["description"].Single().Length.ShouldBeGreaterThan(30, id);
            Text(package, "LICENSE").ShouldBe(File.ReadAllText(Path.Combine(Repository.Root, "LICENSE")));
            Text(package, "README.md").Length.ShouldBeGreaterThan(300, id);
            Text(package, "README.md").ShouldNotContain("Version}");
            if (_libraries.Contains(id))
            {
                Text(package, $"lib/net10.0/{id}.xml").ShouldContain("<summary>");
            }
        }
    }

    [Fact]
    public async Task No_package_names_a_folder_of_this_machine_or_carries_what_only_tests_need()
    {
        await timbre.Packed();
        byte[][] places = [.. new[] { Repository.Root, Repository.Packages }.SelectMany(path => new[] { Encoding.UTF8.GetBytes(path), Encoding.Unicode.GetBytes(path) })];

        foreach (var file in Directory.GetFiles(timbre.Feed))
        {
            using var package = ZipFile.OpenRead(file);
            foreach (var entry in package.Entries)
            {
                var content = Bytes(entry);
                Array.Exists(places, place => content.AsSpan().IndexOf(place) >= 0).ShouldBeFalse($"{Path.GetFileName(file)}: {entry.FullName}");
                string[] tools = [".Tests", "xunit", "Shouldly", "BenchmarkDotNet", "Playwright"];
                tools.ShouldAllBe(tool => !entry.FullName.Contains(tool, StringComparison.OrdinalIgnoreCase), entry.FullName);
            }
        }
    }

    [Fact]
    public async Task The_package_of_the_tensors_says_which_LibTorch_it_was_built_for()
    {
        await timbre.Packed();
        using var package = Open("Timbre.Torch", "nupkg");
        var version = File.ReadAllText(Path.Combine(Repository.Root, "artifacts", "native", "libtorch-version.txt")).Trim();

        Text(package, "README.md").ShouldContain($"LibTorch {version}");
        package.Entries.Select(entry => entry.FullName).ShouldContain($"runtimes/{System.Runtime.InteropServices.RuntimeInformation.RuntimeIdentifier}/native/libtimbre_torch.so");
    }

    private ZipArchive Open(string id, string kind) => ZipFile.OpenRead(Path.Combine(timbre.Feed, $"{id}.{timbre.Version}.{kind}"));

    private static string Text(ZipArchive package, string name) =>
        Encoding.UTF8.GetString(Bytes(package.GetEntry(name).ShouldNotBeNull(name))).TrimStart('\ufeff');

    private static byte[] Bytes(ZipArchiveEntry entry)
    {
        using var stream = entry.Open();
        using var content = new MemoryStream();
        stream.CopyTo(content);
        return content.ToArray();
    }
}
