using Timbre;

namespace Stranger;

[Plugin("dependent")]
public sealed class Dependent : IPostProcessor
{
    public WindowScores Process(WindowScores scores) => scores with { Overall = [Halving.Half(1)] };
}
