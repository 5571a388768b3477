namespace TorchSharp.Modules;

/// <summary>The options of a group of parameters.</summary>
public class OptimizerOptions
{
    /// <summary>The learning rate of the next step; null takes the optimiser's.</summary>
    public double? LearningRate { get; set; }

    /// <summary>The learning rate that schedules start from.</summary>
    public double InitialLearningRate { get; set; }

    /// <summary>Writes the options.</summary>
    public virtual void SaveStateDict(BinaryWriter writer)
    {
        writer.Write(InitialLearningRate);
        writer.Write(LearningRate!.Value);
        Visit(new OptionFields.Write(writer), this);
    }

    /// <summary>Reads options that <see cref="SaveStateDict"/> wrote.</summary>
    public virtual void LoadStateDict(BinaryReader reader)
    {
        InitialLearningRate = reader.ReadDouble();
        LearningRate = reader.ReadDouble();
        Visit(new OptionFields.Read(reader), this);
    }

    /// <summary>Takes over the options of another group.</summary>
    public virtual void LoadStateDict(OptimizerOptions source)
    {
        InitialLearningRate = source.InitialLearningRate;
        LearningRate = source.LearningRate;
        Visit(new OptionFields.Copy(), source);
    }

    /// <summary>Takes what is left out from the optimiser's options.</summary>
    internal void Complete(OptimizerOptions defaults)
    {
        LearningRate ??= defaults.LearningRate;
        Visit(new OptionFields.Complete(), defaults);
    }

    /// <summary>Names every option but the learning rate, in the order of the stream.</summary>
    private protected virtual void Visit(OptionFields fields, OptimizerOptions other)
    {
    }
}
