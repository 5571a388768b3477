using static TorchSharp.torch;

namespace Timbre.Plugins.Models;

/// <summary>The first values of a recurrent cell's weights and constants.</summary>
/// <remarks>
/// PyTorch's cells have two constants for each gate, one with the inputs and one with the state; only their sum matters where both are
/// added alike.
/// </remarks>
internal sealed class RecurrentStart(nn.Module cell, RecurrentOptions options)
{
    private readonly Dictionary<string, TorchSharp.Modules.Parameter> _parameters =
        cell.named_parameters().ToDictionary(named => named.name, named => named.parameter);

    /// <summary>Draws the weights that the options or the defaults name.</summary>
    public RecurrentStart Draw(LayerDefaults defaults)
    {
        var keras = defaults == LayerDefaults.Keras;
        var inputs = options.Weights ?? (keras ? WeightInitializer.GlorotUniform : WeightInitializer.Torch);
        var recurrent = options.RecurrentWeights ?? (keras ? WeightInitializer.Orthogonal : WeightInitializer.Torch);
        Initialization.Fill(_parameters["weight_ih_l0"], inputs);
        Initialization.Fill(_parameters["weight_hh_l0"], recurrent);
        if (inputs != WeightInitializer.Torch)
        {
            nn.init.zeros_(_parameters["bias_ih_l0"]);
            nn.init.zeros_(_parameters["bias_hh_l0"]);
        }

        return this;
    }

    /// <summary>Leaves one constant for each gate to learn, as in Keras; the other is 0.</summary>
    public RecurrentStart WithOneConstant()
    {
        nn.init.zeros_(_parameters["bias_hh_l0"]);
        _parameters["bias_hh_l0"].requires_grad_(false);
        return this;
    }

    /// <summary>Starts the constants of the forget gates, the second of an LSTM's four, at a value.</summary>
    public void Remember(double value)
    {
        using var quiet = no_grad();
        nn.init.constant_(_parameters["bias_ih_l0"].narrow(0, options.Units, options.Units), value);
        nn.init.zeros_(_parameters["bias_hh_l0"].narrow(0, options.Units, options.Units));
    }
}
