namespace TorchSharp.Modules;

/// <summary>What is done with each option of a group, beside the same option of another; every kind of options lists its own once.</summary>
internal abstract class OptionFields
{
    public abstract void Number(ref double? own, double? other);

    public abstract void Flag(ref bool? own, bool? other);

    public sealed class Write(BinaryWriter writer) : OptionFields
    {
        public override void Number(ref double? own, double? other) => writer.Write(own!.Value);

        public override void Flag(ref bool? own, bool? other) => writer.Write(own!.Value);
    }

    public sealed class Read(BinaryReader reader) : OptionFields
    {
        public override void Number(ref double? own, double? other) => own = reader.ReadDouble();

        public override void Flag(ref bool? own, bool? other) => own = reader.ReadBoolean();
    }

    public sealed class Copy : OptionFields
    {
        public override void Number(ref double? own, double? other) => own = other;

        public override void Flag(ref bool? own, bool? other) => own = other;
    }

    /// <summary>Takes from the other what is left out.</summary>
    public sealed class Complete : OptionFields
    {
        public override void Number(ref double? own, double? other) => own ??= other;

        public override void Flag(ref bool? own, bool? other) => own ??= other;
    }
}
