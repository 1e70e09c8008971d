using System.Text;
using ExhibitSite.Model.Diagnostics;
using ExhibitSite.Model.Paths;
using ExhibitSite.Pipeline;
using ExhibitSite.Writing;
using ExhibitSite.Writing.Images;
using MetadataExtractor;
using MetadataExtractor.Formats.Exif;
using Xunit;
using Xunit.Abstractions;

namespace ExhibitSite.Tests.Writing;

/// <summary>A site of every media fixture that there is, built whole, and looked through by a reader that is none of ours.</summary>
public sealed class WholeOutputTests(ITestOutputHelper output) : IDisposable
{
    private static readonly string[] Telling = ["Make", "Model", "Serial", "Artist", "Owner", "Author", "GPS", "Latitude", "Longitude", "Thumbnail Data"];

    private readonly string _folder = System.IO.Directory.CreateTempSubdirectory("exhibit-whole-").FullName;

    public void Dispose() => System.IO.Directory.Delete(_folder, recursive: true);

    [Fact]
    [Trait("Category", "Prove")]
    public void No_file_of_a_site_of_all_fixtures_tells_place_camera_or_person()
    {
        if (MediaFixtures.File(output, "README.md") is not { } readMe) return;
        var fixtures = System.IO.Directory.EnumerateFiles(Path.GetDirectoryName(readMe)!, "*", SearchOption.AllDirectories)
            .Where(f => MediaType.Of(f) is { } type && (type.StartsWith("image/", StringComparison.Ordinal) || type == "application/pdf" || MediaType.IsRecording(f))).Order(StringComparer.Ordinal).ToArray();
        WriteInput(fixtures);
        var result = Build.Run(InputFolder.Read(Path.Combine(_folder, "input")), new BuildOptions(new DateOnly(2026, 11, 22), BaseUrl: "https://archive.example/")
        {
            Images = new ImageWorkshop(Path.Combine(_folder, "made")), Documents = new Poppler(),
        });
        Assert.False(result.IsRefused, string.Join('\n', result.Findings.Select(f => $"{f.Span}: {f.Rule.Code} {f.Message("en")}")));
        // What is no picture, and has no size either, stays in; what is cut off is left out. Each is told, and nothing else is.
        Assert.Equal(["EX3005", "EX4012", "EX6003"], result.Findings.Where(f => f.Rule.Severity >= Severity.Warning).Select(f => f.Rule.Code).Order(StringComparer.Ordinal));
        new SiteWriter(Path.Combine(_folder, "output")).Write(result.Files);
        var (wrong, read) = (new List<string>(), 0);
        foreach (var file in System.IO.Directory.EnumerateFiles(Path.Combine(_folder, "output"), "*", SearchOption.AllDirectories))
        {
            var bytes = File.ReadAllBytes(file);
            var name = Path.GetRelativePath(_folder, file);
            foreach (var word in new[] { "Adobe Acrobat", "ScanCo", "collector", "Exif\0\0", "Photoshop 3.0", "\u00A9xyz" })
                if (bytes.AsSpan().IndexOf(Encoding.Latin1.GetBytes(word)) >= 0) wrong.Add($"{name}: {word}");
            if (MediaType.Of(file) is not { } type || !(type.StartsWith("image/", StringComparison.Ordinal) || MediaType.IsRecording(file)) || type == "image/svg+xml") continue;
            wrong.AddRange(Told(bytes, name));
            read++;
        }
        Assert.Empty(wrong);
        output.WriteLine($"{fixtures.Length} fixtures, {read} pictures, sounds and films of the output read");
        Assert.True(read > fixtures.Length * 3);
    }

    // Its reader knows no FLAC, Opus and the like: their words were looked for above.
    private static IEnumerable<string> Told(byte[] bytes, string name)
    {
        IReadOnlyList<MetadataExtractor.Directory> directories;
        try
        {
            directories = ImageMetadataReader.ReadMetadata(new MemoryStream(bytes));
        }
        catch (ImageProcessingException)
        {
            return MediaType.IsRecording(name) ? [] : [$"{name}: cannot be read"];
        }
        return directories.Where(d => d is ExifDirectoryBase).Select(d => $"{name}: {d.Name}")
            .Concat(directories.SelectMany(d => d.Tags).Where(t => Telling.Any(word => t.Name.Contains(word, StringComparison.OrdinalIgnoreCase))).Select(t => $"{name}: {t.DirectoryName} {t.Name} {t.Description}"));
    }

    private void WriteInput(string[] fixtures)
    {
        Write("site.yml", "title: 站\n");
        for (var i = 0; i < fixtures.Length; i++)
        {
            // Two folders have names in common.
            var path = $"media/{i}/{Path.GetFileName(fixtures[i])}";
            System.IO.Directory.CreateDirectory(Path.GetDirectoryName(Path.Combine(_folder, "input", path))!);
            File.WriteAllBytes(Path.Combine(_folder, "input", path), File.ReadAllBytes(fixtures[i]));
            Write($"items/p{i}.md", $"---\ntitle: 第{i}件\ncode: X001-WS·1938·Y-{i:0000}\nopen: 开放\nrights: https://creativecommons.org/publicdomain/mark/1.0/\nreview: {{ by: 组, on: 2026-03-02, basis: 满期, batch: \"1\" }}\ndate: 1938\ncreator: 某部\nmedia: [{{ file: \"{path}\", alt: 图 }}]\n---\n正文。\n");
        }
    }

    private void Write(string path, string text)
    {
        var file = Path.Combine(_folder, "input", path);
        System.IO.Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        File.WriteAllText(file, text);
    }
}
