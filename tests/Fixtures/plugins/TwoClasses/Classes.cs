using Timbre;

namespace Stranger;

[Plugin("twice")]
public sealed class Once : IPostProcessor
{
    public WindowScores Process(WindowScores scores) => scores;
}

[Plugin("twice")]
public sealed class Again : IPostProcessor
{
    public WindowScores Process(WindowScores scores) => scores;
}
