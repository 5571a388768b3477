using Timbre;

namespace Stranger;

[Plugin("later")]
public sealed class Later : IPostProcessor
{
    public WindowScores Process(WindowScores scores) => scores;
}
