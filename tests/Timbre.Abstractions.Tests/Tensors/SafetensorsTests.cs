using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;
using static TorchSharp.torch;

namespace Timbre.Abstractions.Tests.Tensors;

public sealed class SafetensorsTests
{
    [Theory]
    [InlineData(ScalarType.Bool)]
    [InlineData(ScalarType.Byte)]
    [InlineData(ScalarType.Int8)]
    [InlineData(ScalarType.Int16)]
    [InlineData(ScalarType.Int32)]
    [InlineData(ScalarType.Int64)]
    [InlineData(ScalarType.Float16)]
    [InlineData(ScalarType.BFloat16)]
    [InlineData(ScalarType.Float32)]
    [InlineData(ScalarType.Float64)]
    public void Tensors_of_every_type_come_back_as_they_were(ScalarType type)
    {
        using var scope = NewDisposeScope();
        var tensors = new Dictionary<string, Tensor>
        {
            ["matrix"] = arange(0, 6, 1, ScalarType.Float32).to(type).reshape(2, 3),
            ["turned"] = arange(0, 6, 1, ScalarType.Float32).to(type).reshape(2, 3).t(),
            ["scalar"] = ones(Array.Empty<long>(), type),
            ["nothing"] = zeros([0, 4], type),
        };

        var file = Load(Save(tensors, new Dictionary<string, string> { ["note"] = "größer \"als\"" }));

        file.Metadata["note"].ShouldBe("größer \"als\"");
        file.Tensors.Keys.ShouldBe(tensors.Keys, ignoreOrder: true);
        foreach (var (name, tensor) in tensors)
        {
            file.Tensors[name].dtype.ShouldBe(type);
            file.Tensors[name].shape.ShouldBe(tensor.shape);
            file.Tensors[name].eq(tensor).all().item<bool>().ShouldBeTrue(name);
        }
    }

    [Fact]
    public void The_same_tensors_give_the_same_bytes_whatever_their_order()
    {
        using var scope = NewDisposeScope();
        var (a, b) = (ones([3]), zeros([2]));

        Save(
            new Dictionary<string, Tensor> { ["a"] = a, ["b"] = b }).ShouldBe(Save(
                new Dictionary<string, Tensor> { ["b"] = b, ["a"] = a }));
    }

    [Fact]
    public void A_stream_that_cannot_seek_is_read_as_well()
    {
        using var scope = NewDisposeScope();
        var packed = new MemoryStream();
        using (var zip = new DeflateStream(packed, CompressionLevel.Fastest, leaveOpen: true))
        {
            Safetensors.Save(zip, new Dictionary<string, Tensor> { ["a"] = ones([3]) });
        }

        packed.Position = 0;
        using var unzip = new DeflateStream(packed, CompressionMode.Decompress);
        Safetensors.Load(unzip).Tensors["a"].shape.ShouldBe([3]);
    }

    [Fact]
    public void A_file_cut_off_anywhere_is_refused()
    {
        using var scope = NewDisposeScope();
        var whole = Save(new Dictionary<string, Tensor> { ["a"] = ones([3]), ["b"] = zeros([2, 2]) });
        for (var length = 0; length < whole.Length; length++)
        {
            Should.Throw<InvalidDataException>(() => Load(whole[..length]), $"{length} bytes");
        }

        Should.Throw<InvalidDataException>(() => Load([.. whole, 0])).Message.ShouldContain("changed");
    }

    [Theory]
    [InlineData("[]", "must be an object")]
    [InlineData("{", "no JSON")]
    [InlineData("""{"a":3}""", "dtype, shape and data_offsets")]
    [InlineData("""{"a":{"dtype":"F99","shape":[1],"data_offsets":[0,4]}}""", "dtype 'F99'")]
    [InlineData("""{"a":{"dtype":"F32","shape":[-1],"data_offsets":[0,4]}}""", "holds -1")]
    [InlineData("""{"a":{"dtype":"F32","shape":[1.5],"data_offsets":[0,4]}}""", "holds 1.5")]
    [InlineData("""{"a":{"dtype":"F32","shape":"1","data_offsets":[0,4]}}""", "array of whole numbers")]
    [InlineData("""{"a":{"dtype":"F32","shape":[2],"data_offsets":[0,4]}}""", "takes 8")]
    [InlineData("""{"a":{"dtype":"F32","shape":[1],"data_offsets":[4,0]}}""", "data_offsets")]
    [InlineData("""{"a":{"dtype":"F32","shape":[1],"data_offsets":[4,8]}}""", "begins at byte 4")]
    [InlineData("""{"a":{"dtype":"F32","shape":[4611686018427387904,4611686018427387904,16],"data_offsets":[0,4]}}""", "has 4 bytes")]
    [InlineData("""{"a":{"dtype":"F32","shape":[1],"data_offsets":[0,4]},"b":{"dtype":"F32","shape":[1],"data_offsets":[0,4]}}""", "overlap")]
    [InlineData("""{"a":{"dtype":"F32","shape":[1],"data_offsets":[0,4]},"a":{"dtype":"F32","shape":[1],"data_offsets":[4,8]}}""", "twice")]
    [InlineData("""{"a":{"dtype":"F32","shape":[9000000],"data_offsets":[0,36000000]}}""", "36000000 bytes")]
    [InlineData("""{"__metadata__":{"a":1}}""", "must be text")]
    public void A_hostile_header_is_refused_with_what_is_wrong(string header, string complaint)
    {
        var text = Encoding.UTF8.GetBytes(header);
        var bytes = new byte[8 + text.Length + 4];
        BinaryPrimitives.WriteInt64LittleEndian(bytes, text.Length);
        text.CopyTo(bytes, 8);

        Should.Throw<InvalidDataException>(() => Load(bytes)).Message.ShouldContain(complaint);
    }

    [Fact]
    public void A_header_longer_than_the_file_is_refused_before_memory_is_taken()
    {
        var bytes = new byte[64];
        BinaryPrimitives.WriteUInt64LittleEndian(bytes, ulong.MaxValue);

        Should.Throw<InvalidDataException>(() => Load(bytes)).Message.ShouldContain("at most 56");
    }

    [Fact]
    public void A_type_that_the_format_lacks_is_refused_by_tensor_and_type()
    {
        using var scope = NewDisposeScope();
        var tensors = new Dictionary<string, Tensor> { ["spectrum"] = zeros([2], ScalarType.ComplexFloat32) };

        Should.Throw<NotSupportedException>(() => Save(tensors)).Message.ShouldContain("'spectrum'");
    }

    private static byte[] Save(IReadOnlyDictionary<string, Tensor> tensors, IReadOnlyDictionary<string, string>? metadata = null)
    {
        var stream = new MemoryStream();
        Safetensors.Save(stream, tensors, metadata);
        return stream.ToArray();
    }

    private static SafetensorsFile Load(byte[] bytes) => Safetensors.Load(new MemoryStream(bytes));
}
