namespace Timbre.Engine;

/// <summary>Numbers of the fields that are written, from TensorFlow's <c>event.proto</c> and what it imports.</summary>
internal static class EventFields
{
    public const int WallTime = 1;
    public const int Step = 2;
    public const int FileVersion = 3;
    public const int Summary = 5;
    public const int SummaryValue = 1;
    public const int ValueTag = 1;
    public const int ValueSimple = 2;
    public const int ValueTensor = 8;
    public const int ValueMetadata = 9;
    public const int MetadataPlugin = 1;
    public const int PluginName = 1;
    public const int TensorType = 1;
    public const int TensorShape = 2;
    public const int TensorStrings = 8;
    public const int ShapeDimension = 2;
    public const int DimensionSize = 1;
}
