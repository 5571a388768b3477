using Timbre.Audio.Native;

namespace Timbre.Audio.Tests.Native;

public sealed class NativeLibrariesTests
{
    [Fact]
    public void A_library_that_is_not_installed_names_its_package() =>
        Should.Throw<AudioLibraryException>(() => NativeLibraries.Load("libnone.so.9", "libnone9")).Message
            .ShouldBe("The library libnone.so.9 could not be loaded, which reading and writing audio needs; "
                + "install the package that holds it (on Debian and Ubuntu: apt-get install libnone9).");
}
