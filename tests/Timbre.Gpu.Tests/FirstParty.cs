using Timbre.Pipelines;
using Timbre.Plugins.Augmenters;
using Timbre.Plugins.Datasets;
using Timbre.Plugins.Features;
using Timbre.Plugins.Models;
using Timbre.Plugins.PostProcessors;

namespace Timbre.Gpu.Tests;

/// <summary>The plugins that come with Timbre, compiled into the tests, so that they travel as one folder.</summary>
internal static class FirstParty
{
    public static PluginCatalogue Catalogue { get; } = PluginCatalogue.BuiltIn.WithTypes(
        new[] { typeof(Roll), typeof(Manifest), typeof(Log), typeof(Dense), typeof(MajorityVote) }
            .SelectMany(type => type.Assembly.GetTypes())
            .Where(type => type.IsDefined(typeof(PluginAttribute), inherit: false)));
}
