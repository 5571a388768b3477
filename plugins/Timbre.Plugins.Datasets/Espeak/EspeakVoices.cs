namespace Timbre.Plugins.Datasets;

/// <summary>The voice variants of espeak-ng that serve as speakers.</summary>
/// <remarks>
/// Those whose pitch is that of their sex: at the default pitch the women lie between 172 and 269 Hz, the men between 84 and 129 Hz.
/// Robots, whispers, test voices and near copies of another voice are left out. The first ones differ most, so that a small corpus is a varied one.
/// </remarks>
internal static class EspeakVoices
{
    /// <summary>How many there are of each sex.</summary>
    public const int OfEachSex = 12;

    /// <summary>Names of variants, as <c>espeak-ng --voices=variant</c> lists their files.</summary>
    public static readonly IReadOnlyList<string> Female = ["f1", "f2", "f3", "Annie", "belinda", "f5", "steph", "Andrea", "f4", "Alicia", "aunty", "anika"];

    /// <summary>Names of variants, as <c>espeak-ng --voices=variant</c> lists their files.</summary>
    public static readonly IReadOnlyList<string> Male = ["m1", "m2", "m3", "Andy", "m7", "ed", "m8", "rob", "m4", "Jacky", "Mike", "m6"];
}
