using TorchSharp.Interop;
using static TorchSharp.torch;

namespace TorchSharp.Modules;

/// <summary>Tensors in a stream, as TorchSharp writes them: type, number of axes and sizes as LEB128, then the elements.</summary>
internal static class TensorStream
{
    public static void Write(BinaryWriter writer, Tensor tensor)
    {
        using var detached = tensor.detach();
        using var near = detached.cpu();
        using var whole = near.contiguous();
        var shape = whole.shape;
        writer.Write7BitEncodedInt64((long)whole.dtype);
        writer.Write7BitEncodedInt64(shape.Length);
        foreach (var size in shape)
        {
            writer.Write7BitEncodedInt64(size);
        }

        writer.Write(whole.bytes);
    }

    public static void WriteOptional(BinaryWriter writer, Tensor? tensor)
    {
        writer.Write(tensor is not null);
        if (tensor is not null)
        {
            Write(writer, tensor);
        }
    }

    /// <summary>Reads a tensor like another one, on the other's device and free of every scope.</summary>
    /// <exception cref="InvalidDataException">The stream holds another type or shape, or ends early.</exception>
    public static Tensor Read(BinaryReader reader, Tensor like)
    {
        var (type, axes) = ((ScalarType)reader.Read7BitEncodedInt64(), reader.Read7BitEncodedInt64());
        var expected = like.shape;
        var shape = new long[axes == expected.Length ? axes : 0];
        for (var axis = 0; axis < shape.Length; axis++)
        {
            shape[axis] = reader.Read7BitEncodedInt64();
        }

        if (type != like.dtype || axes != expected.Length || !shape.AsSpan().SequenceEqual(expected))
        {
            throw new InvalidDataException(
                $"The state holds a {type} tensor of {axes} axes [{string.Join(", ", shape)}] for a {like.dtype} parameter of shape "
                + $"[{string.Join(", ", expected)}].");
        }

        using var read = empty(shape, type);
        var bytes = read.bytes;
        while (bytes.Length > 0)
        {
            var count = reader.Read(bytes);
            if (count == 0)
            {
                throw new InvalidDataException($"The state ends {bytes.Length} bytes before the end of a tensor of shape "
                    + $"[{string.Join(", ", shape)}].");
            }

            bytes = bytes[count..];
        }

        // Into the layout of the parameter: channels-last moments stay so.
        var result = Aten.Call("zeros_like", like).DetachFromDisposeScope();
        using var _ = no_grad();
        result.copy_(read);
        return result;
    }

    public static Tensor? ReadOptional(BinaryReader reader, Tensor like) => reader.ReadBoolean() ? Read(reader, like) : null;
}
