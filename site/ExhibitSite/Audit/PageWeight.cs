using System.IO.Compression;
using ExhibitSite.Model.Diagnostics;

namespace ExhibitSite.Audit;

/// <summary>What a reader loads with a page, and at a press on a picture: scripts and styles as a server sends them, and the first picture.</summary>
internal sealed class PageWeight
{
    // Gzip, the least that any server does; brotli would be a seventh less.
    private const long MostWithPage = 60_000;
    private const long MostAtPress = 100_000;
    private const long MostFirstPicture = 120_000;

    private static readonly Rule WithPage = new("EX7070", Severity.Warning,
        new("随页脚本和样式过大", "Too much script and style with a page"),
        new("打开这一页要取 {0} 字节脚本和样式（gzip 以后），超过 {1} 字节。", "Opening this page loads {0} bytes of script and style (gzip); the budget is {1}."),
        new("去掉主题里不用的样式；这一页不需要的脚本不要随页取。", "Drop what the theme's styles do not need, and load scripts only where they are used."));

    private static readonly Rule AtPress = new("EX7071", Severity.Warning,
        new("看图器过大", "Viewer too large"),
        new("按下图像要取 {0} 字节（gzip 以后），超过 {1} 字节。", "A press on a picture loads {0} bytes (gzip); the budget is {1}."),
        new("看图器是程序自带的，请附上本行报告。", "The viewer comes with the program: please report this line."));

    private static readonly Rule FirstPicture = new("EX7072", Severity.Warning,
        new("第一幅图过大", "First picture too large"),
        new("这一页第一幅图“{0}”有 {1} 字节，超过 {2} 字节。", "The first picture of this page, {0}, has {1} bytes; the budget is {2}."),
        new("扫描件噪点过多时，先去噪或降低分辨率再放进 media/。", "Where a scan is full of noise, smooth it or lower its resolution before it goes into media/."));

    private readonly WrittenSite _site;
    private readonly Dictionary<(string File, CompressionLevel Level), long> _sizes = [];

    private PageWeight(WrittenSite site) => _site = site;

    public static IEnumerable<Diagnostic> Find(WrittenSite site)
    {
        var weight = new PageWeight(site);
        return site.Pages.SelectMany(weight.Of);
    }

    private IEnumerable<Diagnostic> Of(WrittenPage page)
    {
        var whole = SourceSpan.OfFile(page.Path);
        if (Above(page, MostWithPage, isForPress: false) is { } withPage) yield return WithPage.At(whole, $"{withPage}", $"{MostWithPage}");
        if (Above(page, MostAtPress, isForPress: true) is { } atPress) yield return AtPress.At(whole, $"{atPress}", $"{MostAtPress}");
        // A picture that was not made by us is as large as its maker wanted it.
        if (page.FirstPicture is { } first && _site.FileAt(page, first) is { } file && file.StartsWith("iiif/", StringComparison.Ordinal) && Bytes(Offered(file)) is > MostFirstPicture and var bytes)
            yield return FirstPicture.At(whole, first, $"{bytes}", $"{MostFirstPicture}");
    }

    // What is small enough packed in haste is not packed with care.
    private long? Above(WrittenPage page, long most, bool isForPress)
    {
        long Sum(CompressionLevel level) => page.Code.Where(c => c.IsForPress == isForPress).Sum(c => Packed(page, c.Address, level));
        return Sum(CompressionLevel.Fastest) > most && Sum(CompressionLevel.Optimal) is var sum && sum > most ? sum : null;
    }

    private long Packed(WrittenPage page, string address, CompressionLevel level)
    {
        if (_site.FileAt(page, address) is not { } file) return 0;
        if (_sizes.TryGetValue((file, level), out var known)) return known;
        using var counted = new MemoryStream();
        using (var packed = new GZipStream(counted, level, leaveOpen: true))
        using (var bytes = File.OpenRead(Path.Combine(_site.Folder, file))) bytes.CopyTo(packed);
        return _sizes[(file, level)] = counted.Length;
    }

    // Beside a JPEG lies its WebP twin where we made one, and every browser of the last years takes that.
    private string Offered(string file) => Path.ChangeExtension(file, ".webp") is var twin && _site.Has(twin) ? twin : file;

    private long Bytes(string file) => new FileInfo(Path.Combine(_site.Folder, file)).Length;
}
