namespace Timbre;

/// <summary>Options that contradict each other are found here: what a range on one option cannot say.</summary>
public interface IValidatedOptions
{
    /// <summary>All mistakes in the options, none if they fit together.</summary>
    IEnumerable<OptionError> Validate();
}

/// <summary>One mistake in a set of options.</summary>
/// <param name="Option">The name of the property at fault, as <c>nameof(WinLength)</c>; its key in YAML is underlined.</param>
/// <param name="Message">A full sentence: the value, what is allowed and what to do.</param>
public sealed record OptionError(string Option, string Message);
