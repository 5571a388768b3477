using System.Text;

namespace Timbre.Pipelines;

/// <summary>The YAML names of C# names.</summary>
internal static class Naming
{
    /// <summary><c>MaxSeconds</c> is <c>max_seconds</c>; <c>NFft</c> is <c>n_fft</c>.</summary>
    public static string SnakeCase(string name) => Separate(name, '_');

    /// <summary><c>ZeroPad</c> is <c>zero-pad</c>.</summary>
    public static string KebabCase(string name) => Separate(name, '-');

    private static string Separate(string name, char separator)
    {
        var result = new StringBuilder(name.Length + 4);
        for (var i = 0; i < name.Length; i++)
        {
            if (char.IsUpper(name[i]) && i > 0 && name[i - 1] != separator
                && (!char.IsUpper(name[i - 1]) || (i + 1 < name.Length && char.IsLower(name[i + 1]))))
            {
                result.Append(separator);
            }

            result.Append(char.ToLowerInvariant(name[i]));
        }

        return result.ToString();
    }
}
