using System.Globalization;
using System.Text.Json;
using static TorchSharp.torch;

namespace Timbre.Plugins.Features;

/// <summary>Shifts and scales features by two statistics, of the training split, of each clip or of each group.</summary>
public abstract class Scaler : IAdaptsToGroups, IDisposable
{
    private const string Groups = "groups";

    private readonly ScalerSettings _settings;
    private StatisticsTable? _trained;
    private StatisticsTable? _adapted;

    private protected Scaler(ScalerSettings settings) => _settings = settings;

    /// <inheritdoc/>
    public bool NeedsFit => _settings.Mode != ScalerMode.PerClip;

    /// <inheritdoc/>
    public bool NeedsGroups => _settings.Mode == ScalerMode.PerGroup;

    /// <inheritdoc/>
    public IReadOnlyDictionary<string, Tensor> State
    {
        get
        {
            var state = new Dictionary<string, Tensor>();
            if (_trained is not null)
            {
                (state[_settings.First], state[_settings.Second]) = (_trained.First, _trained.Second);
                if (NeedsGroups)
                {
                    state[Groups] = _trained.Names;
                }
            }

            return state;
        }
    }

    /// <inheritdoc/>
    public bool Knows(string group) => !NeedsGroups || _trained?.Has(group) == true;

    /// <inheritdoc/>
    public void Fit(IEnumerable<Signal> training)
    {
        ArgumentNullException.ThrowIfNull(training);
        if (!NeedsFit)
        {
            return;
        }

        using var scope = NewDisposeScope();
        var whole = MakeStatistics();
        var groups = new GroupStatistics(MakeStatistics, _ => NeedsGroups);
        foreach (var batch in training)
        {
            RequireUsable(batch);
            whole.Add(batch);
            groups.Add(batch);
        }

        var (first, second) = whole.Result ?? throw new StageException(
            $"{_settings.Name} found no valid frame of finite numbers in the training split to learn from; check the clips' lengths, or use mode: per-clip.");
        using var overall = new StatisticsTable(first, second, []);
        Learned(overall.With(groups.Results));
    }

    /// <inheritdoc/>
    public void Adapt(IEnumerable<Signal> recordings)
    {
        ArgumentNullException.ThrowIfNull(recordings);
        _adapted?.Dispose();
        _adapted = null;
        if (!NeedsGroups)
        {
            return;
        }

        var trained = _trained ?? throw NotFitted();
        using var scope = NewDisposeScope();
        var strangers = new GroupStatistics(MakeStatistics, group => !trained.Has(group));
        foreach (var batch in recordings)
        {
            Scaling.RequireFits(_settings.Name, trained.First.shape, batch);
            strangers.Add(batch);
        }

        _adapted = trained.With(strangers.Results);
    }

    /// <inheritdoc/>
    public void Restore(IReadOnlyDictionary<string, Tensor> state)
    {
        ArgumentNullException.ThrowIfNull(state);
        if (!NeedsFit)
        {
            return;
        }

        Tensor? names = null;
        if (!state.TryGetValue(_settings.First, out var first) || !state.TryGetValue(_settings.Second, out var second)
            || (NeedsGroups && !state.TryGetValue(Groups, out names)))
        {
            throw new StageException(
                $"The saved state holds [{string.Join(", ", state.Keys)}], but {_settings.Name} needs "
                + (NeedsGroups ? $"{_settings.First}, {_settings.Second} and {Groups}" : $"{_settings.First} and {_settings.Second}")
                + "; train again or take the bundle that belongs to this pipeline.");
        }

        Learned(new StatisticsTable(first.clone(), second.clone(), names is null ? [] : Names(names, first)));
    }

    /// <inheritdoc/>
    public Signal Extract(Signal input)
    {
        ArgumentNullException.ThrowIfNull(input);
        using var scope = NewDisposeScope();
        var (first, second) = NeedsFit ? Kept(input) : OfEachClip(input);
        var scaled = input with { Values = Scale(input.Values, first, second) };
        return input with { Values = scaled.ZeroBeyondLengths().Values.MoveToOuterDisposeScope() };
    }

    /// <summary>Frees what was learned.</summary>
    public void Dispose()
    {
        Dispose(disposing: true);
        GC.SuppressFinalize(this);
    }

    /// <summary>Frees what was learned.</summary>
    /// <param name="disposing">Whether the caller still uses the object; tensors free themselves otherwise.</param>
    protected virtual void Dispose(bool disposing)
    {
        if (disposing)
        {
            _adapted?.Dispose();
            _trained?.Dispose();
        }
    }

    /// <summary>Makes what gathers the statistics of a split or of a group.</summary>
    private protected abstract IStatistics MakeStatistics();

    /// <summary>The statistics of each item's valid values: <c>[batch, 1, …]</c>.</summary>
    private protected abstract (Tensor First, Tensor Second) PerClip(Signal input);

    /// <summary>The scaled values.</summary>
    private protected abstract Tensor Scale(Tensor values, Tensor first, Tensor second);

    private (Tensor First, Tensor Second) Kept(Signal input)
    {
        var table = _adapted ?? _trained ?? throw NotFitted();
        Scaling.RequireFits(_settings.Name, table.First.shape, input);
        var (first, second) = table.On(input.Values.device);
        if (!NeedsGroups)
        {
            return (first, second);
        }

        var items = table.Rows(input);
        var rows = tensor(items, device: input.Values.device);
        (first, second) = (first.index_select(0, rows), second.index_select(0, rows));
        if (_settings.Unseen != UnseenGroup.PerClip || !items.Contains(0))
        {
            return (first, second);
        }

        var unseen = rows.eq(0).reshape([rows.shape[0], .. Enumerable.Repeat(1L, (int)first.dim() - 1)]);
        var (clipFirst, clipSecond) = PerClip(input);
        return (where(unseen, clipFirst, first), where(unseen, clipSecond, second));
    }

    private (Tensor First, Tensor Second) OfEachClip(Signal input) => Scaling.Axes(input, _settings.Over).Length > 0
        ? PerClip(input)
        : throw new StageException(
            $"The input is a {input.Shape}, so each coefficient of a clip is a single number, of which nothing can be measured; "
            + "write over: all, or mode: fitted.");

    private void RequireUsable(Signal batch)
    {
        if (!NeedsGroups)
        {
            return;
        }

        if (batch.Groups is not { } groups || groups.Contains(null))
        {
            var without = batch.Groups?.Count(group => group is null) ?? batch.BatchSize;
            throw new StageException(string.Create(
                CultureInfo.InvariantCulture,
                $"mode is per-group, and {without} of {batch.BatchSize} recordings of a training batch have no group; "
                + $"name the column or pattern that holds the speaker with the source's 'group' option, or use mode: fitted."));
        }

        if (_settings.Unseen == UnseenGroup.PerClip && Scaling.Axes(batch, _settings.Over).Length == 0)
        {
            throw new StageException(
                $"unseen is per-clip, but the input is a {batch.Shape}, so each coefficient of a clip is a single number, of which nothing can be measured; "
                + "write over: all, or unseen: overall.");
        }
    }

    private IReadOnlyList<string> Names(Tensor names, Tensor first)
    {
        try
        {
            return GroupNames.Read(names) is var read && read.Count + 1 == first.shape[0] ? read : throw new JsonException();
        }
        catch (JsonException)
        {
            throw new StageException(
                $"The saved state of {_settings.Name} does not name a group for each row of {_settings.First}; "
                + "train again or take the bundle that belongs to this pipeline.");
        }
    }

    private StageException NotFitted() => new(
        $"{_settings.Name} has not been fitted; train the pipeline first, or use mode: per-clip, which needs no training.");

    private void Learned(StatisticsTable table)
    {
        _adapted?.Dispose();
        _adapted = null;
        _trained?.Dispose();
        _trained = table;
    }
}
