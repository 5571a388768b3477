using BenchmarkDotNet.Attributes;
using TorchSharp;
using static TorchSharp.torch;

namespace Timbre.Benchmarks.InProcess;

/// <summary>What a call of an operator costs beside the same work in plain C#, where the tensors are so small that the call is all of it.</summary>
[MemoryDiagnoser]
public class OperatorBenchmarks
{
    private readonly float[] _left = [1, 2, 3, 4];
    private readonly float[] _right = [5, 6, 7, 8];
    private readonly float[] _sum = new float[4];
    private Tensor _leftTensor = null!;
    private Tensor _rightTensor = null!;

    /// <summary>Makes the tensors, which loads LibTorch.</summary>
    [GlobalSetup]
    public void SetUp()
    {
        _leftTensor = torch.tensor(_left);
        _rightTensor = torch.tensor(_right);
    }

    /// <summary>The sum of four floats as an operator.</summary>
    [Benchmark]
    public void Operator()
    {
        using var sum = _leftTensor.add(_rightTensor);
    }

    /// <summary>The sum of four floats in plain C#.</summary>
    [Benchmark(Baseline = true)]
    public void PlainLoop()
    {
        for (var i = 0; i < _sum.Length; i++)
        {
            _sum[i] = _left[i] + _right[i];
        }
    }
}
