using System.Globalization;

namespace Timbre.Plugins.Models;

/// <summary>Groups of channels.</summary>
internal static class ChannelGroups
{
    /// <exception cref="StageException">The groups do not divide the channels.</exception>
    public static void Require(long groups, long channels)
    {
        if (channels % groups != 0)
        {
            throw new StageException(string.Create(
                CultureInfo.InvariantCulture, $"groups is {groups}, but there are {channels} channels: it must divide them."));
        }
    }

    /// <exception cref="StageException">The groups divide the channels or the filters unevenly.</exception>
    public static void Require(long groups, long channels, long filters)
    {
        if (channels % groups != 0 || filters % groups != 0)
        {
            throw new StageException(string.Create(
                CultureInfo.InvariantCulture,
                $"groups is {groups}, but there are {channels} channels and {filters} filters: it must divide both."));
        }
    }
}
