using Timbre.Audio.Native;

namespace Timbre.Audio.Tests.Writing;

public sealed unsafe class WriteTargetTests
{
    [Theory]
    [InlineData(0x010002)]
    [InlineData(0x170002)]
    public void A_disk_that_is_full_is_remembered_when_libsndfile_tells_of_it_only_while_closing_or_never(int format)
    {
        Assert.SkipUnless(File.Exists("/dev/full"), "There is no /dev/full here.");
        using var full = File.OpenHandle("/dev/full", access: FileAccess.ReadWrite);
        using var target = new WriteTarget(full);
        var info = new SndFile.Info { SampleRate = 8000, Channels = 1, Format = format };
        using (var file = target.Open(ref info))
        {
            int sample = 1;
            SndFile.Write(file, &sample, 1);
        }

        target.Failure.ShouldBeOfType<IOException>();
    }
}
