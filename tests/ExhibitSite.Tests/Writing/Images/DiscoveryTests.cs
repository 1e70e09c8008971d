using ExhibitSite.Writing.Images;
using Xunit;

namespace ExhibitSite.Tests.Writing.Images;

/// <summary>Where the image library is looked for, on any system: with folders laid out as npm lays them out there.</summary>
public sealed class DiscoveryTests : IDisposable
{
    private readonly string _root = Directory.CreateTempSubdirectory("exhibit-libvips-").FullName;

    [Theory]
    [InlineData("sharp-libvips-linux-x64", "libvips-cpp.so.8.18.7")]
    [InlineData("sharp-libvips-darwin-arm64", "libvips-cpp.8.18.7.dylib")]
    [InlineData("sharp-win32-x64", "libvips-42.dll")]
    public void The_library_of_npm_is_found_from_the_program_and_from_the_folder_of_a_site(string package, string library)
    {
        var file = Lay($"site/web/node_modules/@img/{package}/lib/{library}");
        Lay($"site/web/node_modules/@img/{package}/lib/index.js");
        var program = Lay("site/ExhibitSite.Cli/bin/Release/net10.0/exhibit.dll");
        Assert.Equal(file, VipsLibrary.Candidates(null, [Path.GetDirectoryName(program)!]).First());
        Assert.Equal(file, VipsLibrary.Candidates(null, [_root]).First());
    }

    [Fact]
    public void A_library_beside_the_program_comes_first_and_that_of_the_system_last()
    {
        var beside = Lay("program/libvips-cpp.so.8.18.7");
        var npm = Lay("node_modules/@img/sharp-libvips-linux-x64/lib/libvips-cpp.so.8.18.7");
        var found = VipsLibrary.Candidates(null, [Path.GetDirectoryName(beside)!]).ToArray();
        Assert.Equal([beside, npm], found[..2]);
        Assert.Equal(["libvips.so.42", "libvips.42.dylib", "libvips-42.dll"], found[^3..]);
    }

    [Fact]
    public void A_library_that_is_named_is_the_only_one_tried()
    {
        Lay("node_modules/@img/sharp-libvips-linux-x64/lib/libvips-cpp.so.8.18.7");
        var own = Lay("own/libvips.so.42");
        Assert.Equal([own], VipsLibrary.Candidates(own, [_root]));
        Assert.Equal([own], VipsLibrary.Candidates(Path.GetDirectoryName(own), [_root]));
    }

    [Fact]
    public void The_library_of_this_machine_is_new_enough()
    {
        var found = VipsLibrary.Get();
        Assert.NotNull(found.Engine);
        Assert.InRange(found.Version!, VipsLibrary.Oldest, new Version(9, 0, 0));
        Assert.Equal($"libvips {found.Version}", found.Engine.Version);
    }

    public void Dispose() => Directory.Delete(_root, recursive: true);

    private string Lay(string path)
    {
        var file = Path.Combine(_root, path);
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        File.WriteAllText(file, "");
        return file;
    }
}
