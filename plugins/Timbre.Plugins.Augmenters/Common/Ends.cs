using System.Text;

namespace Timbre.Plugins.Augmenters;

/// <summary>Checks of the two ends of a range that both have defaults.</summary>
internal static class Ends
{
    /// <summary>The mistake of a range that runs backwards.</summary>
    public static IEnumerable<OptionError> Ordered(string lowOption, double low, string highOption, double high) =>
        new RangeEnds(new(lowOption, Key(lowOption)), low, new(highOption, Key(highOption)), high).Validate();

    private static string Key(string option)
    {
        var key = new StringBuilder();
        foreach (var letter in option)
        {
            if (char.IsUpper(letter) && key.Length > 0)
            {
                key.Append('_');
            }

            key.Append(char.ToLowerInvariant(letter));
        }

        return key.ToString();
    }
}
