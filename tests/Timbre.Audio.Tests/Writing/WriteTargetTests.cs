using Timbre.Audio.Native;

namespace Timbre.Audio.Tests.Writing;

public sealed class WriteTargetTests
{
    [Theory]
    [InlineData(0x010002)]
    [InlineData(0x170002)]
    public void A_disk_that_is_full_is_remembered(int format)
    {
        Assert.SkipUnless(File.Exists("/dev/full"), "There is no /dev/full here.");
        using var full = File.OpenHandle("/dev/full", access: FileAccess.ReadWrite);
        using var target = new WriteTarget(full);
        var info = new SndFile.Info { SampleRate = 8000, Channels = 1, Format = format };
        target.Open(ref info).Dispose();
        target.Failure.ShouldBeOfType<IOException>();
    }
}
