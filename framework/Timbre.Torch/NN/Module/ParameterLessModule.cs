using static TorchSharp.torch;

namespace TorchSharp.Modules;

/// <summary>Marks modules that have neither parameters nor buffers.</summary>
public interface IParameterLessModule
{
}

/// <summary>A module of one input that has neither parameters nor buffers.</summary>
public abstract class ParameterLessModule<T1, TResult> : nn.Module<T1, TResult>, IParameterLessModule
{
    /// <summary>Creates a module, named for messages.</summary>
    protected ParameterLessModule(string name)
        : base(name)
    {
    }

    /// <summary>Refuses: the module is declared to have no buffer.</summary>
    /// <exception cref="InvalidOperationException">Always.</exception>
    public override void register_buffer(string name, Tensor tensor, bool persistent = true) => throw Refusal("a buffer", name);

    /// <summary>Refuses: the module is declared to have no parameter.</summary>
    /// <exception cref="InvalidOperationException">Always.</exception>
    public override void register_parameter(string name, Parameter param) => throw Refusal("a parameter", name);

    /// <summary>Takes a child that has no parameters either.</summary>
    /// <exception cref="InvalidOperationException">The child may have parameters.</exception>
    public override void register_module(string name, nn.Module submodule)
    {
        if (submodule is not IParameterLessModule)
        {
            throw Refusal("a module with parameters", name);
        }

        base.register_module(name, submodule);
    }

    private InvalidOperationException Refusal(string what, string name) =>
        new($"{GetName()} cannot hold {what} ('{name}'): it is declared to have no parameters. Derive from Module instead.");
}
