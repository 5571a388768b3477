using static TorchSharp.torch;
using static TorchSharp.torch.optim;

namespace TorchSharp.Modules;

/// <summary>What all optimisers share: groups, state, and saving both.</summary>
/// <remarks>
/// <see cref="save_state_dict(BinaryWriter)"/> and <see cref="load_state_dict(BinaryReader)"/> keep all that later steps depend on: options
/// with
/// their current learning rates, step counts and moments, bit for bit. Loading needs an optimiser of the same class over parameters of the
/// same
/// shapes in the same order. Load outside dispose scopes: in the TorchSharp package a scope would end the loaded tensors.
/// </remarks>
public abstract class OptimizerHelper : Optimizer
{
    private readonly Dictionary<object, OptimizerState> _state = new(ReferenceEqualityComparer.Instance);

    /// <summary>Writes options and state to a file.</summary>
    public void save_state_dict(string location)
    {
        using var stream = File.Create(location);
        using var writer = new BinaryWriter(stream);
        save_state_dict(writer);
    }

    /// <summary>Writes options and state.</summary>
    public void save_state_dict(BinaryWriter writer)
    {
        writer.Write(GetType().Name);
        var dictionary = state_dict();
        writer.Write7BitEncodedInt64(dictionary.Options.Count);
        writer.Write7BitEncodedInt64(dictionary.State.Count);
        dictionary.Options.ForEach(options => options.SaveStateDict(writer));
        dictionary.State.ForEach(state => state.SaveStateDict(writer));
    }

    /// <summary>Reads options and state from a file.</summary>
    public void load_state_dict(string location)
    {
        using var stream = File.OpenRead(location);
        using var reader = new BinaryReader(stream);
        load_state_dict(reader);
    }

    /// <summary>Reads options and state that <see cref="save_state_dict(BinaryWriter)"/> wrote.</summary>
    /// <exception cref="InvalidDataException">They are of another optimiser.</exception>
    /// <exception cref="ArgumentException">They are of other parameters.</exception>
    public void load_state_dict(BinaryReader reader)
    {
        var saved = reader.ReadString();
        if (saved != GetType().Name)
        {
            throw new InvalidDataException($"The state is that of {saved}; this optimiser is {GetType().Name}.");
        }

        var dictionary = state_dict();
        RequireSameCounts(dictionary, reader.Read7BitEncodedInt64(), reader.Read7BitEncodedInt64());
        dictionary.Options.ForEach(options => options.LoadStateDict(reader));
        dictionary.State.ForEach(state => state.LoadStateDict(reader));
    }

    /// <summary>Copies the options and state of another optimiser.</summary>
    /// <exception cref="ArgumentException">They are of other parameters.</exception>
    public virtual void load_state_dict(StateDictionary state_dict)
    {
        var own = this.state_dict();
        RequireSameCounts(own, state_dict.Options.Count, state_dict.State.Count);
        foreach (var (mine, theirs) in own.Options.Zip(state_dict.Options).Where(pair => !ReferenceEquals(pair.First, pair.Second)))
        {
            mine.LoadStateDict(theirs);
        }

        foreach (var (mine, theirs) in own.State.Zip(state_dict.State).Where(pair => !ReferenceEquals(pair.First, pair.Second)))
        {
            mine.LoadStateDict(theirs);
        }
    }

    /// <summary>The options of every group and the state of every parameter; the optimiser's own objects, not copies.</summary>
    public virtual StateDictionary state_dict()
    {
        var dictionary = new StateDictionary();
        foreach (var group in _parameter_groups)
        {
            dictionary.Options.Add(group.Options!);
            var places = new List<int>();
            foreach (var parameter in group.Parameters)
            {
                places.Add(dictionary.State.Count);
                dictionary.State.Add(_state[parameter]);
            }

            dictionary.StateIndexRef.Add(places);
        }

        return dictionary;
    }

    /// <summary>Moves the state to a device.</summary>
    public void to(Device device)
    {
        foreach (var state in _state.Values)
        {
            state.to(device);
        }
    }

    /// <inheritdoc/>
    public override void zero_grad()
    {
        using var scope = NewDisposeScope();
        using var _ = no_grad();
        var gradients = parameters().Select(parameter => parameter.grad).OfType<Tensor>().ToArray();
        if (gradients.Length > 0)
        {
            Foreach.Zero_(gradients);
        }
    }

    /// <inheritdoc/>
    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            foreach (var state in _state.Values)
            {
                (state as IDisposable)?.Dispose();
            }

            _state.Clear();
        }

        base.Dispose(disposing);
    }

    /// <summary>Adds a group, its options completed by the optimiser's, with a fresh state for each parameter.</summary>
    private protected void Add<TOptions>(ParamGroup group, TOptions defaults, Func<Parameter, OptimizerState> create)
        where TOptions : OptimizerOptions, new()
    {
        var options = (TOptions)(group.Options ??= new TOptions());
        options.Complete(defaults);
        group.Parameters = [.. group.Parameters];
        group.InitialLearningRate = group.LearningRate;
        foreach (var parameter in group.Parameters)
        {
            var state = create(parameter);
            if (!_state.TryAdd(parameter, state))
            {
                throw new ArgumentException("A parameter is given to the optimiser twice; each belongs to one group, once.", nameof(group));
            }

            state.Initialize(options);
        }

        _parameter_groups.Add(group);
    }

    /// <summary>
    /// Runs the closure, then changes each group's parameters that have a gradient, without recording and leaving nothing behind.
    /// </summary>
    private protected Tensor? Step<TOptions, TState>(Func<Tensor>? closure, Action<TOptions, Update<TState>> update)
        where TOptions : OptimizerOptions
        where TState : OptimizerState
    {
        Tensor? loss = null;
        if (closure is not null)
        {
            using var recording = enable_grad();
            loss = closure();
        }

        using var scope = NewDisposeScope();
        using var _ = no_grad();
        foreach (var group in _parameter_groups)
        {
            var found = new Update<TState>([], [], []);
            foreach (var parameter in group.Parameters)
            {
                if (parameter.grad is { } gradient)
                {
                    found.Parameters.Add(parameter);
                    found.Gradients.Add(gradient);
                    found.States.Add((TState)_state[parameter]);
                }
            }

            if (found.Parameters.Count > 0)
            {
                update((TOptions)group.Options!, found);
            }
        }

        return loss;
    }

    private static void RequireSameCounts(StateDictionary own, long groups, long states)
    {
        if (own.Options.Count != groups || own.State.Count != states)
        {
            throw new ArgumentException(
                $"The state is of {states} parameters in {groups} groups; this optimiser has {own.State.Count} in {own.Options.Count}.");
        }
    }
}
