using Timbre;

namespace Stranger;

[Plugin("silent")]
public sealed class Silent : IPostProcessor
{
    public WindowScores Process(WindowScores scores) => scores;
}
