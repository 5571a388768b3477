namespace Timbre.Pipelines;

/// <summary>What happens to a recording whose samples, or values, are exactly those of an earlier one.</summary>
public enum DuplicatePolicy
{
    /// <summary>It is kept; the report tells when copies are in several parts of the data.</summary>
    Keep,

    /// <summary>
    /// It is left out, whichever part it is in, after the split and the balance were drawn; where copies have different labels, all of them are.
    /// </summary>
    Drop,
}
