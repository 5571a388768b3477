using System.Text;

namespace Timbre.Abstractions.Tests.Arrays;

public sealed class NpyArrayTests : IDisposable
{
    private static readonly string Fixtures = Path.Combine(AppContext.BaseDirectory, "npy");
    private readonly string _folder = Directory.CreateTempSubdirectory("timbre-").FullName;

    public static TheoryData<string> Written { get; } =
        [.. Directory.EnumerateFiles(Fixtures).Select(path => Path.GetFileName(path)).Where(name => name.StartsWith("little-", StringComparison.Ordinal) || name.StartsWith("big-", StringComparison.Ordinal))];

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Theory]
    [MemberData(nameof(Written))]
    public void What_numpy_wrote_is_read_in_every_format_type_and_order(string name)
    {
        var array = NpyArray.Open(Path.Combine(Fixtures, name));
        var expected = Enumerable.Range(0, 24).Select(i => array.Type == NpyType.UInt8 ? MathF.Floor(2.5f * i) : 2.5f * i).ToArray();

        array.Shape.ShouldBe([2, 3, 4]);
        array.Read().ShouldBe(expected);
        array.ReadItem(0).ShouldBe(expected[..12]);
        array.ReadItem(1).ShouldBe(expected[12..]);
    }

    [Theory]
    [InlineData("refused-i8.npy", "has elements of the type '<i8'; float32, float64 and uint8 are read: save array.astype('float32').")]
    [InlineData("refused-f2.npy", "has elements of the type '<f2'; float32, float64 and uint8 are read: save array.astype('float32').")]
    [InlineData("refused-fields.npy", "holds records of several fields; save each field as an array of its own.")]
    public void Other_elements_are_refused_with_what_can_be_read(string name, string reason)
    {
        var path = Path.Combine(Fixtures, name);

        Should.Throw<InvalidDataException>(() => NpyArray.Open(path)).Message.ShouldBe($"{path} {reason}");
    }

    [Fact]
    public void A_single_number_is_an_array_without_axes()
    {
        var array = NpyArray.Open(Path.Combine(Fixtures, "scalar.npy"));

        array.Shape.ShouldBeEmpty();
        array.Read().ShouldBe([7.5f]);
    }

    [Theory]
    [InlineData(0, "is no .npy file.")]
    [InlineData(7, "is no .npy file.")]
    [InlineData(9, "ends within its header.")]
    [InlineData(100, "ends within its header.")]
    [InlineData(150, "is 150 bytes long, and its shape (2, 3, 4) needs 224.")]
    public void A_file_that_was_cut_off_is_refused(int bytes, string reason)
    {
        var path = Path.Combine(_folder, "cut.npy");
        File.WriteAllBytes(path, File.ReadAllBytes(Path.Combine(Fixtures, "little-f4-C-1.npy"))[..bytes]);

        Should.Throw<InvalidDataException>(() => NpyArray.Open(path)).Message.ShouldBe($"{path} {reason}");
    }

    [Theory]
    [InlineData("{'descr': '<f4', 'fortran_order': False, 'shape': (2, x), }", "has the shape (2, x), which is no list of sizes.")]
    [InlineData("{'descr': '<f4', 'fortran_order': False, 'shape': (4000000000, 4000000000), }", "has a shape that no file can hold.")]
    [InlineData("{'descr': '<f4', 'shape': (2,), }", "has a header without descr, fortran_order or shape.")]
    public void A_header_that_makes_no_sense_is_refused(string header, string reason)
    {
        var path = Path.Combine(_folder, "odd.npy");
        File.WriteAllBytes(path, [0x93, .. "NUMPY"u8, 1, 0, (byte)header.Length, 0, .. Encoding.ASCII.GetBytes(header)]);

        Should.Throw<InvalidDataException>(() => NpyArray.Open(path)).Message.ShouldBe($"{path} {reason}");
    }

    [Theory]
    [InlineData(new long[] { 6 })]
    [InlineData(new long[] { 2, 3 })]
    [InlineData(new long[] { 0, 3 })]
    public void What_is_written_reads_back_bit_for_bit_and_starts_at_a_multiple_of_64(long[] shape)
    {
        var path = Path.Combine(_folder, "written.npy");
        float[] values = shape[0] == 0 ? [] : [1, -0f, float.Epsilon, 1 / 3f, float.MaxValue, float.NaN];
        using (var stream = File.Create(path))
        {
            using var writer = new NpyWriter(stream, shape);
            writer.Write(values.AsSpan(0, values.Length / 2));
            writer.Write(values.AsSpan(values.Length / 2));
            writer.Complete();
        }

        var read = NpyArray.Open(path);
        read.Shape.ShouldBe(shape);
        read.Read().Select(BitConverter.SingleToUInt32Bits).ShouldBe(values.Select(BitConverter.SingleToUInt32Bits));
        ((new FileInfo(path).Length - (4 * values.Length)) % 64).ShouldBe(0);
    }

    [Fact]
    public void A_writer_refuses_more_and_fewer_elements_than_the_shape_holds()
    {
        using var writer = new NpyWriter(new MemoryStream(), [2]);

        Should.Throw<InvalidOperationException>(writer.Complete).Message.ShouldBe("0 elements were written to an array of 2.");
        Should.Throw<InvalidOperationException>(() => writer.Write([1, 2, 3])).Message.ShouldBe("3 elements were written to an array of 2.");
    }
}
