[assembly: AssemblyFixture(typeof(Timbre.Cli.Tests.Plugins.PluginProjects))]

namespace Timbre.Cli.Tests.Plugins;

/// <summary>A project of each kind from `timbre plugins new`, outside the repository, and a second version of one; built in one go when first needed.</summary>
public sealed class PluginProjects : TempFolder
{
    public static readonly IReadOnlyList<string> Kinds = ["source", "feature", "augmenter", "layer", "model", "post-processor"];

    private const string Everything = """
        <Project DefaultTargets="Build">
          <ItemGroup>
            <Plugin Include="*/*.csproj" />
          </ItemGroup>
          <Target Name="Restore">
            <MSBuild Projects="@(Plugin)" Targets="Restore" Properties="Pass=Restore" />
          </Target>
          <Target Name="Build">
            <MSBuild Projects="@(Plugin)" Targets="Build" Properties="TreatWarningsAsErrors=true" />
          </Target>
        </Project>
        """;

    // What a plugin that is made below another project's folder would inherit.
    private const string Hostile = """
        <Project>
          <PropertyGroup>
            <ManagePackageVersionsCentrally>true</ManagePackageVersionsCentrally>
            <OutputPath>elsewhere/</OutputPath>
          </PropertyGroup>
          <ItemGroup>
            <PackageReference Include="Timbre.Absent" />
          </ItemGroup>
          <Target Name="Refuse" BeforeTargets="Build">
            <Error Text="The plugin inherits another project's settings." />
          </Target>
        </Project>
        """;

    private readonly Lazy<string> _built;

    public PluginProjects() => _built = new(Build);

    /// <summary>The folder of all projects, once they are built.</summary>
    public string Built => _built.Value;

    /// <summary>The assembly that the project of a kind makes.</summary>
    public string Assembly(string kind) => System.IO.Path.Combine(Built, $"my-{kind}/bin", ClassName(kind) + ".dll");

    /// <summary>The second version of the post-processor, which decides for the window that is least sure.</summary>
    public string SecondVersion => System.IO.Path.Combine(Built, "second/bin", ClassName("post-processor") + ".dll");

    private static string ClassName(string kind) => kind == "post-processor" ? "MyPostProcessor" : "My" + char.ToUpperInvariant(kind[0]) + kind[1..];

    private string Build()
    {
        foreach (var kind in Kinds)
        {
            Call.Timbre(Path, "plugins", "new", $"my-{kind}", "--kind", kind).Succeeds().ShouldContain($"my-{kind}/README.md\n");
        }

        foreach (var file in Directory.GetFiles(System.IO.Path.Combine(Path, "my-post-processor")))
        {
            Write($"second/{System.IO.Path.GetFileName(file)}", File.ReadAllText(file)
                .Replace("MaxBy(", "MinBy(", StringComparison.Ordinal)
                .Replace("<Nullable>", "<Version>2.0.0</Version><Nullable>", StringComparison.Ordinal));
        }

        foreach (var inherited in (string[])["Directory.Build.props", "Directory.Build.targets", "Directory.Packages.props"])
        {
            Write(inherited, Hostile);
        }

        Write("all.proj", Everything);
        var build = Call.Run(Path, [("DOTNET_CLI_TELEMETRY_OPTOUT", "1")], "dotnet", "build", "all.proj", "--verbosity", "quiet", "--nologo");
        build.ExitCode.ShouldBe(0, build.Output);
        return Path;
    }
}
