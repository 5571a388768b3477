namespace Timbre.Architecture.Tests;

public sealed class FloorTests
{
    private static readonly Dictionary<string, int> Floors = new()
    {
        ["Timbre.Torch"] = 0,
        ["Timbre.Abstractions"] = 1,
        ["Timbre.Audio"] = 1,
        ["Timbre.Pipelines"] = 2,
        ["Timbre.Engine"] = 3,
        ["Timbre.Reports"] = 4,
        ["Timbre.Cli"] = 5,
    };

    // These stand beside the floors: the conformance kit tests plugins, so it knows what plugins know, and the program runs it;
    // the package of the first-party plugins has no code.
    private static readonly string[] BesideFloors = ["Timbre.Plugins", "Timbre.Testing"];

    [Fact]
    public void Every_framework_project_has_a_floor() =>
        Repository.Projects("framework").Select(project => project.Name).ShouldBeSubsetOf(Floors.Keys.Concat(BesideFloors));

    [Fact]
    public void A_framework_project_references_only_lower_floors()
    {
        var wrong = FloorViolations(Repository.Projects("framework"));

        wrong.ShouldBeEmpty();
    }

    [Fact]
    public void A_reference_upwards_is_found()
    {
        ProjectFile upwards = new("Timbre.Pipelines", "", ["Timbre.Abstractions", "Timbre.Engine"], []);

        FloorViolations([upwards]).ShouldBe(["Timbre.Pipelines (floor 2) references Timbre.Engine (floor 3)"]);
    }

    [Fact]
    public void Audio_and_abstractions_know_nothing_of_each_other()
    {
        var sameFloor = Repository.Projects("framework")
            .Where(project => project.Name is "Timbre.Audio" or "Timbre.Abstractions")
            .SelectMany(project => project.References);

        sameFloor.ShouldBe(["Timbre.Torch"]);
    }

    [Fact]
    public void Plugins_reference_only_the_contract()
    {
        var wrong = PluginViolations(Repository.Projects("plugins"));

        wrong.ShouldBeEmpty();
    }

    [Fact]
    public void A_plugin_that_references_the_engine_or_another_plugin_is_found()
    {
        ProjectFile reaching = new("Timbre.Plugins.Models", "", ["Timbre.Engine", "Timbre.Plugins.Features", "Timbre.Abstractions"], []);
        ProjectFile audio = new("Timbre.Plugins.Features", "", ["Timbre.Audio"], []);

        PluginViolations([reaching, audio]).ShouldBe(
        [
            "Timbre.Plugins.Models references Timbre.Engine",
            "Timbre.Plugins.Models references Timbre.Plugins.Features",
            "Timbre.Plugins.Features references Timbre.Audio",
        ]);
    }

    [Fact]
    public void Only_the_torch_project_names_the_TorchSharp_package()
    {
        var users = Repository.Projects("framework").Concat(Repository.Projects("plugins")).Concat(Repository.Projects("tests"))
            .Where(project => project.Packages.Any(package => package.StartsWith("TorchSharp", StringComparison.Ordinal)))
            .Select(project => project.Name);

        users.ShouldBe(["Timbre.Torch"]);
    }

    private static IEnumerable<string> FloorViolations(IEnumerable<ProjectFile> projects) =>
        from project in projects
        where Floors.ContainsKey(project.Name)
        from reference in project.References
        where !(project.Name == "Timbre.Cli" && BesideFloors.Contains(reference))
        where !Floors.TryGetValue(reference, out var floor) || floor >= Floors[project.Name]
        select $"{project.Name} (floor {Floors[project.Name]}) references {reference} "
            + (Floors.TryGetValue(reference, out var other) ? $"(floor {other})" : "(no floor)");

    private static IEnumerable<string> PluginViolations(IEnumerable<ProjectFile> projects) =>
        from project in projects
        from reference in project.References
        where !(reference is "Timbre.Abstractions" or "Timbre.Torch"
            || (reference == "Timbre.Audio" && project.Name is "Timbre.Plugins.Datasets" or "Timbre.Plugins.Augmenters"))
        select $"{project.Name} references {reference}";
}
