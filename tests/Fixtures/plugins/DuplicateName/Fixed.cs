using Timbre;

namespace Stranger;

[Plugin("fixed")]
public sealed class AlsoFixed : IPostProcessor
{
    public WindowScores Process(WindowScores scores) => scores;
}
