using System.ComponentModel.DataAnnotations;

namespace Timbre.Plugins.Models;

/// <summary>The size of an LSTM, what it returns and how it starts.</summary>
public sealed record LstmOptions : RecurrentOptions
{
    /// <summary>
    /// What the constants of the forget gates start at (Jozefowicz et al. 2015); drawn like the other constants if absent, and 1 under
    /// Keras's defaults.
    /// </summary>
    [Range(-10, 10)]
    public double? ForgetBias { get; init; }
}
