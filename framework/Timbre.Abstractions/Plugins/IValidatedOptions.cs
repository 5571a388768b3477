namespace Timbre;

/// <summary>Options that contradict each other are found here: what a range on one option cannot say.</summary>
public interface IValidatedOptions
{
    /// <summary>All mistakes in the options, none if they fit together.</summary>
    IEnumerable<OptionError> Validate();

    /// <summary>All mistakes that only the stage's input shows, such as a frequency above half of its sample rate; none unless overridden.</summary>
    /// <remarks>
    /// For stages from signal to signal. It is asked before the stage runs, and also where <see cref="Validate()"/> found mistakes, so that a
    /// person learns of both at once.
    /// </remarks>
    /// <param name="input">The shape of one item of what the stage is given.</param>
    IEnumerable<OptionError> Validate(SignalShape input) => [];
}

/// <summary>One mistake in a set of options.</summary>
/// <param name="Option">The name of the property at fault, as <c>nameof(WinLength)</c>; its key in YAML is underlined.</param>
/// <param name="Message">A full sentence: the value, what is allowed and what to do.</param>
public sealed record OptionError(string Option, string Message);
