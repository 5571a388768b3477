using System.Globalization;
using Timbre.Pipelines;

namespace Timbre.Engine;

/// <summary>Tells failures of running code from refusals of input: the dry run has accepted the stages, so a native error or a lack of memory is no mistake in the pipeline.</summary>
internal static class RunFailure
{
    private static readonly string[] _memorySigns = ["out of memory", "not enough memory", "can't allocate memory"];

    /// <summary>Calls what runs the network; a failure becomes a <see cref="RunException"/>, a stage's own refusal passes.</summary>
    /// <param name="activity">What is done and where, for the message: <c>Training failed at epoch 2, step 7</c>.</param>
    /// <param name="batchKey">The key of the pipeline that sets how much memory is needed.</param>
    /// <param name="batchSize">What the key is set to.</param>
    /// <param name="call">The call.</param>
    public static T Guard<T>(Func<string> activity, string batchKey, int batchSize, Func<T> call)
    {
        try
        {
            return call();
        }
        catch (Exception failure) when (IsFailure(failure))
        {
            var place = failure is StageException { Location: { } location } ? $"{location}: " : "";
            var reason = StageErrors.FirstLines(failure.Message).TrimEnd('.');
            throw new RunException($"{activity()}: {place}{reason}. {Remedy(failure, batchKey, batchSize)}", failure);
        }
    }

    private static bool IsFailure(Exception exception) => exception switch
    {
        StageException { InnerException: { } cause } => IsFailure(cause),
        StageException or OperationCanceledException or RunException or PipelineException or InputException or NonFiniteLossException => false,
        // Files have reports of their own.
        IOException or UnauthorizedAccessException or AggregateException => false,
        _ => true,
    };

    private static string Remedy(Exception failure, string batchKey, int batchSize) => IsLackOfMemory(failure)
        ? string.Create(CultureInfo.InvariantCulture, $"Lower {batchKey}, which is {batchSize}, or free memory of the device.")
        : "The dry run accepted the pipeline, so look at the stage that failed, and at the device.";

    private static bool IsLackOfMemory(Exception failure) =>
        failure is OutOfMemoryException
        || _memorySigns.Any(sign => failure.Message.Contains(sign, StringComparison.OrdinalIgnoreCase))
        || (failure.InnerException is { } cause && IsLackOfMemory(cause));
}
