using Xunit.Abstractions;

namespace ExhibitSite.Cli.Tests;

/// <summary>A site of items that each show one picture of the media fixtures.</summary>
internal static class PictureSite
{
    private static readonly DateTime LongAgo = new(2026, 1, 2, 3, 4, 5, DateTimeKind.Utc);

    /// <summary>The site; null, with a plain word in the test's output, when the fixtures are not there.</summary>
    /// <param name="output">The test's output.</param>
    /// <param name="settings">The text of <c>site.yml</c>.</param>
    /// <param name="pictures">Paths below the fixtures.</param>
    public static TempSite? Of(ITestOutputHelper output, string settings, params string[] pictures)
    {
        var files = pictures.Select(p => MediaFixtures.File(output, p)).OfType<string>().ToArray();
        if (files.Length < pictures.Length) return null;
        var site = new TempSite(TempSite.Letter);
        site.Write("site.yml", settings);
        Directory.CreateDirectory(site.InputFile("media"));
        for (var i = 0; i < files.Length; i++)
        {
            var name = Path.GetFileName(files[i]);
            // Written anew: a copy would keep that the fixtures may not be changed.
            File.WriteAllBytes(site.InputFile("media/" + name), File.ReadAllBytes(files[i]));
            File.SetLastWriteTimeUtc(site.InputFile("media/" + name), LongAgo);
            site.Write($"items/picture-{i}.md", TempSite.Letter[(TempSite.Letter.IndexOf('\n', StringComparison.Ordinal) + 1)..]
                .Replace("Y-0001", $"Y-{1000 + i}", StringComparison.Ordinal).Replace("creator: 某部", $"creator: 某部\nmedia: [{{ file: \"media/{name}\", alt: 一页旧书 }}]", StringComparison.Ordinal));
        }
        return site;
    }

    /// <summary>Every file of the output and of what was kept beside it, with its bytes as a hash.</summary>
    public static string Everything(TempSite site)
    {
        var folders = new[] { Path.Combine(site.Folder, "output"), Path.Combine(site.Folder, ".output.media", "made") };
        return string.Join('\n', folders.Where(Directory.Exists).SelectMany(f => Directory.EnumerateFiles(f, "*", SearchOption.AllDirectories)).Order(StringComparer.Ordinal)
            .Select(f => $"{Path.GetRelativePath(site.Folder, f)} {Convert.ToHexString(System.Security.Cryptography.SHA256.HashData(File.ReadAllBytes(f)))}"));
    }
}
