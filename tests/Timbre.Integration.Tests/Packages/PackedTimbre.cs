[assembly: AssemblyFixture(typeof(Timbre.Integration.Tests.Packages.PackedTimbre))]

namespace Timbre.Integration.Tests.Packages;

/// <summary>The packages of this build, and beside them the sample and a stranger's plugin that were built from nothing else; made when first needed.</summary>
public sealed class PackedTimbre : IDisposable
{
    // One evaluation for both, and no second folder for what the sample's own settings decide.
    private const string Everything = """
        <Project DefaultTargets="Build">
          <ItemGroup>
            <Program Include="*/*.csproj" />
          </ItemGroup>
          <Target Name="Restore">
            <MSBuild Projects="@(Program)" Targets="Restore" Properties="Pass=Restore" />
          </Target>
          <Target Name="Build">
            <MSBuild Projects="@(Program)" Targets="Build" BuildInParallel="true" />
          </Target>
        </Project>
        """;

    private const string PluginProject = """
        <Project Sdk="Microsoft.NET.Sdk">
          <PropertyGroup>
            <TargetFramework>net10.0</TargetFramework>
            <Nullable>enable</Nullable>
            <EnableDynamicLoading>true</EnableDynamicLoading>
            <OutputPath>bin/</OutputPath>
            <AppendTargetFrameworkToOutputPath>false</AppendTargetFrameworkToOutputPath>
          </PropertyGroup>
          <ItemGroup>
            <PackageReference Include="Timbre.Abstractions" Version="$(TimbreVersion)" ExcludeAssets="runtime;native" />
          </ItemGroup>
        </Project>
        """;

    private const string Plugin = """
        using Timbre;

        [assembly: PluginContract(ContractVersion.Current)]

        /// <summary>Halves every value.</summary>
        [Plugin("halve")]
        public sealed class Halve : IFeatureExtractor
        {
            public Signal Extract(Signal input) => input with { Values = input.Values * 0.5f };
        }
        """;

    private readonly TemporaryFolder _folder = new();
    private readonly Lazy<Task> _packed;
    private readonly Lazy<Task> _built;

    public PackedTimbre()
    {
        _packed = new(Pack);
        _built = new(Build);
    }

    /// <summary>What no other package is called, so that none from elsewhere can stand in for it.</summary>
    public string Version => $"{Repository.Version}-{Suffix}";

    /// <summary>The folder of the packages.</summary>
    public string Feed => _folder["feed"];

    /// <summary>The folder that the sample was built into.</summary>
    public string Sample => _folder["sample/artifacts/bin/Timbre.Sample/debug"];

    /// <summary>The folder that the stranger's plugin was built into.</summary>
    public string PluginFolder => _folder["Stranger/bin"];

    private string Suffix => Path.GetFileName(_folder.Path).ToLowerInvariant();

    /// <summary>Makes the packages unless they are made.</summary>
    public Task Packed() => _packed.Value;

    /// <summary>Builds sample and plugin unless they are built.</summary>
    public Task Built() => _built.Value;

    public void Dispose() => _folder.Dispose();

    private async Task Pack()
    {
        var configuration = Path.GetFileName(AppContext.BaseDirectory.TrimEnd('/'));
        await Dotnet(
            "pack", Path.Combine(Repository.Root, "Framework.sln"), "--no-build", "--configuration", configuration, $"-p:VersionSuffix={Suffix}", $"-p:PackageOutputPath={Feed}");
    }

    private async Task Build()
    {
        await Packed();
        Directory.CreateDirectory(_folder["sample"]);
        foreach (var file in Directory.GetFiles(Path.Combine(Repository.Root, "samples", "Timbre.Sample")))
        {
            File.Copy(file, Path.Combine(_folder["sample"], Path.GetFileName(file)));
        }

        Directory.CreateDirectory(_folder["Stranger"]);
        File.WriteAllText(_folder["Stranger/Stranger.csproj"], PluginProject);
        File.WriteAllText(_folder["Stranger/Halve.cs"], Plugin);
        File.WriteAllText(_folder["all.proj"], Everything);
        // Packages of others come from where they were restored for this build; ours can only come from the feed.
        await Dotnet(
            "build", "all.proj", $"-p:TimbreVersion={Version}", $"-p:RestoreAdditionalProjectSources={Feed}", $"-p:RestorePackagesPath={_folder["packages"]}",
            $"-p:RestoreFallbackFolders={Repository.Packages}");
    }

    // Servers that outlive the build would hold its output open.
    private async Task Dotnet(params string[] arguments) => (await RunningProgram.RunOther(
        _folder.Path, "dotnet", [.. arguments, "--verbosity", "quiet", "--nologo", "-nodeReuse:false", "-p:UseSharedCompilation=false"])).ShouldEndWith(0);
}
