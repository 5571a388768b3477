using static TorchSharp.torch;

namespace Timbre.Plugins.Models;

/// <summary>The base of all layers: its parts are those that it names with <see cref="Part"/>, and no others.</summary>
internal abstract class SignalLayer(string name) : nn.Module<Signal, Signal>(name)
{
    /// <summary>Whether the values that it gives are a tensor of its own, which its gradient does not need: the next layer may overwrite it.</summary>
    public virtual bool LeavesOutput => false;

    /// <summary>Makes a module part of this one, under the name that its parameters are saved with.</summary>
    protected TModule Part<TModule>(string part, TModule module)
        where TModule : nn.Module
    {
        register_module(part, module);
        return module;
    }

    /// <remarks>
    /// A module that becomes part of another also registers what its fields hold, under the fields' names, so that each weight would be
    /// saved twice.
    /// </remarks>
    protected override void RegisterComponents()
    {
    }
}
