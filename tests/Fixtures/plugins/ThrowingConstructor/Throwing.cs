using Timbre;

namespace Stranger;

[Plugin("throwing")]
public sealed class Throwing : IPostProcessor
{
    public Throwing() => throw new InvalidOperationException("The licence has expired.");

    public WindowScores Process(WindowScores scores) => scores;
}
