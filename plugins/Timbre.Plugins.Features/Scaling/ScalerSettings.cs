namespace Timbre.Plugins.Features;

/// <summary>What <see cref="Scaler"/> is told by the plugin that it is the base of.</summary>
/// <param name="Name">The plugin, for messages.</param>
/// <param name="First">The name of the first statistic in the saved state.</param>
/// <param name="Second">The name of the second one.</param>
/// <param name="Mode">Where statistics come from.</param>
/// <param name="Over">What is measured together.</param>
/// <param name="Unseen">What happens to groups without statistics; null takes those of the whole training split.</param>
internal sealed record ScalerSettings(string Name, string First, string Second, ScalerMode Mode, ScalerAxes Over, UnseenGroup? Unseen)
{
    /// <summary>Refuses a word on groups in a mode without them.</summary>
    public static IEnumerable<OptionError> Validate(ScalerMode mode, UnseenGroup? unseen)
    {
        if (unseen is { } given && mode != ScalerMode.PerGroup)
        {
            yield return new OptionError(
                nameof(StandardizeOptions.Unseen),
                $"unseen is {Word(given)}, but mode is {Word(mode)}, which knows no groups; set mode: per-group, or leave unseen out.");
        }
    }

    private static string Word(Enum value) => value switch
    {
        UnseenGroup.PerClip or ScalerMode.PerClip => "per-clip",
        UnseenGroup.Overall => "overall",
        _ => "fitted",
    };
}
