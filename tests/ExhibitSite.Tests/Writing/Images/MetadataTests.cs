using System.Text;
using ExhibitSite.Model.Images;
using MetadataExtractor;
using MetadataExtractor.Formats.Exif;
using MetadataExtractor.Formats.Iptc;
using MetadataExtractor.Formats.Xmp;
using Xunit;
using Xunit.Abstractions;

namespace ExhibitSite.Tests.Writing.Images;

/// <summary>A reader that is none of ours looks into every file that was made.</summary>
public sealed class MetadataTests(MadeFixtures fixtures, ITestOutputHelper output) : IClassFixture<MadeFixtures>
{
    private static readonly string[] Telling = ["Make", "Model", "Serial", "Artist", "Software", "Owner", "GPS", "Latitude", "Longitude", "Date", "Copyright", "Comment", "Thumbnail"];

    [Fact]
    public void The_source_of_one_fixture_tells_where_it_was_taken()
    {
        // Without this the test below could look into pictures that never said anything.
        if (MediaFixtures.File(output, "synthetic/odd/exif-orientation6-gps.jpg") is not { } file) return;
        Assert.Contains(ImageMetadataReader.ReadMetadata(file), d => d is GpsDirectory { TagCount: > 0 });
    }

    [Fact]
    public void No_file_tells_place_time_camera_or_person()
    {
        var wrong = new List<string>();
        foreach (var image in fixtures.Images(output))
            foreach (var file in image.Files)
            {
                using var stream = new MemoryStream(Workbench.Bytes(image, file.Name));
                foreach (var directory in ImageMetadataReader.ReadMetadata(stream))
                {
                    if (directory is ExifDirectoryBase or IptcDirectory) wrong.Add($"{file.Name}: {directory.Name}");
                    if (directory is not XmpDirectory)
                        wrong.AddRange(directory.Tags.Where(t => Telling.Any(word => t.Name.Contains(word, StringComparison.OrdinalIgnoreCase)) && !IsOfTheFormat(t)).Select(t => $"{file.Name}: {directory.Name} {t.Name} {t.Description}"));
                }
            }
        Assert.Empty(wrong);
    }

    [Fact]
    public void No_file_holds_words_of_the_source_in_any_place()
    {
        foreach (var image in fixtures.Images(output))
            foreach (var file in image.Files)
            {
                var bytes = Workbench.Bytes(image, file.Name);
                foreach (var word in new[] { "ScanCo", "collector", "Exif\0\0", "Photoshop 3.0" })
                    Assert.True(bytes.AsSpan().IndexOf(Encoding.ASCII.GetBytes(word)) < 0, $"{file.Name} holds {word}");
            }
    }

    [Fact]
    public void An_avif_holds_the_rights_and_no_word_of_the_source()
    {
        if (MediaFixtures.File(output, "synthetic/odd/exif-orientation6-gps.jpg") is not { } file) return;
        using var bench = new Workbench();
        var image = bench.MakeOne(file, ImageRecipe.Usual with { Xmp = MadeFixtures.Rights, Formats = ImageFormats.JpegWebPAndAvif });
        var bytes = Workbench.Bytes(image, "full/240,320/0/default.avif");
        Assert.True(bytes.AsSpan().IndexOf(Encoding.UTF8.GetBytes("试验档案馆")) >= 0);
        Assert.True(bytes.AsSpan().IndexOf("ScanCo"u8) < 0 && bytes.AsSpan().IndexOf("collector"u8) < 0);
    }

    [Fact]
    public void The_larger_files_carry_the_rights_and_the_smaller_ones_nothing()
    {
        var credit = Encoding.UTF8.GetBytes("试验档案馆");
        foreach (var image in fixtures.Images(output))
            foreach (var file in image.Files)
            {
                var isLarge = file.Name == ImageFileName.Max || image.Sizes.Any(s => (s.Width >= 1600 || s == image.Max) && file.Name.StartsWith($"full/{s.Width},{s.Height}/", StringComparison.Ordinal));
                Assert.True(isLarge == Workbench.Bytes(image, file.Name).AsSpan().IndexOf(credit) >= 0, $"{file.Name} of {image.Size}");
            }
    }

    // Width of a JFIF thumbnail: part of every JFIF head, and 0.
    private static bool IsOfTheFormat(Tag tag) => tag.DirectoryName == "JFIF" && tag.Description == "0";
}
