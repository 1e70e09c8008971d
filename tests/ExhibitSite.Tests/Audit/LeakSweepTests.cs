using System.IO.Compression;
using System.Net;
using System.Security.Cryptography;
using System.Text;
using ExhibitSite.Audit.Leaks;
using ExhibitSite.Model.Leaks;
using ExhibitSite.Model.Search;
using Xunit;

namespace ExhibitSite.Tests.Audit;

/// <summary>A withheld text is found in whatever spelling and wrapping it was published, and nothing else is.</summary>
public sealed class LeakSweepTests
{
    private const string Title = "关于陈某案件复查意见的密件";
    private const string Traditional = "關於陳某案件複查意見的密件";

    private static readonly Secrets Withheld = new(
        [.. Phrases.OfName(Title).Select(p => new SecretPhrase("item:secret", "title", p)), .. Phrases.OfName("x9-closed-file").Select(p => new SecretPhrase("item:secret", "id", p))],
        [new SecretFile("media/secret.png", Convert.ToHexStringLower(SHA256.HashData("pixels"u8)))]);

    public static TheoryData<string, string> Spellings() => new()
    {
        { "plain", $"<p>{Title}</p>" },
        { "traditional", $"<p>{Traditional}</p>" },
        { "split by tags", $"<p>{Title[..3]}<b>{Title[3..6]}</b><a href='x'>{Title[6..]}</a></p>" },
        { "split over lines", $"<p>{string.Join("\n  ", Title.ToCharArray())}</p>" },
        { "in an attribute", $"<img alt=\"{Title}\">" },
        { "a part of it", $"<p>……{Title[2..]}……</p>" },
        { "decimal entities", string.Concat(Title.Select(c => $"&#{(int)c};")) },
        { "hexadecimal entities", string.Concat(Title.Select(c => $"&#x{(int)c:X};")) },
        { "entities twice", WebUtility.HtmlEncode(string.Concat(Title.Select(c => $"&#{(int)c};"))) },
        { "percent", $"<a href=\"x?q={Uri.EscapeDataString(Title)}\">" },
        { "percent of entities", Uri.EscapeDataString(string.Concat(Title.Select(c => $"&#{(int)c};"))) },
        { "json", "{\"t\":\"" + string.Concat(Title.Select(c => $"\\u{(int)c:x4}")) + "\"}" },
        { "base64", "data:text/plain;base64," + Convert.ToBase64String(Encoding.UTF8.GetBytes(Title)) },
        { "base64url without padding", Convert.ToBase64String(Encoding.UTF8.GetBytes(Title)).TrimEnd('=').Replace('+', '-').Replace('/', '_') },
        { "full width id", "ｘ９－ｃｌｏｓｅｄ－ｆｉｌｅ" },
        { "an id in a link", "<a href=\"../items/x9-closed-file/\">…</a>" },
    };

    [Fact]
    public void A_picture_made_of_a_withheld_file_is_found_by_its_place()
    {
        var sweep = new LeakSweep(new Secrets([], []) { Addresses = [new SecretPhrase("media/a.jpg", "file", "iiif/a.jpg")] });
        Assert.Equal("EX7010", Assert.Single(sweep.Look("iiif/a.jpg/full/max/0/default.jpg", [0])).Rule.Code);
        Assert.Empty(sweep.Look("iiif/a.jpg-1/full/max/0/default.jpg", [0]));
        Assert.Empty(sweep.Look("iiif/b.jpg/full/max/0/default.jpg", [0]));
    }

    [Theory]
    [MemberData(nameof(Spellings))]
    public void A_withheld_title_is_found(string spelling, string content)
    {
        var found = Assert.Single(Look("page.html", Encoding.UTF8.GetBytes(content)));
        Assert.True(found.StartsWith("page.html EX7010", StringComparison.Ordinal), $"{spelling}: {found}");
        Assert.DoesNotContain(Title, found, StringComparison.Ordinal);
    }

    [Fact]
    public void A_withheld_title_is_found_inside_compressed_files_and_archives()
    {
        var page = Encoding.UTF8.GetBytes($"<p>{Title}</p>");
        Assert.Single(Look("page.html.gz", Packed(page, s => new GZipStream(s, CompressionLevel.Optimal))));
        Assert.Single(Look("page.html.br", Packed(page, s => new BrotliStream(s, CompressionLevel.Optimal))));
        Assert.Single(Look("book.epub", Zip(("a/b.xhtml", page))));
        Assert.Single(Look("bag.zip", Zip(("inner.zip", Zip(("page.html.gz", Packed(page, s => new GZipStream(s, CompressionLevel.Optimal))))))));
        Assert.Single(Look("bag.zip", Zip(($"{Title}.txt", []))));
    }

    [Fact]
    public void A_withheld_title_is_found_in_files_written_as_letters()
    {
        var json = Encoding.UTF8.GetBytes($"[{{\"title\":\"{Title}\"}}]");
        var packed = Packed(json, s => new GZipStream(s, CompressionLevel.Optimal));
        Assert.Single(Look("search/a/d/0000.js", IndexScript.Of("a/d/0000", packed)));
        Assert.Single(Look("search/a.js", Encoding.ASCII.GetBytes($"x='{Convert.ToBase64String(packed).TrimEnd('=').Replace('+', '-').Replace('/', '_')}'")));
        Assert.Single(Look("a.css", Encoding.ASCII.GetBytes("p{background:url(data:application/zip;base64," + Convert.ToBase64String(Zip(("a.html", json))) + ")}")));
        Assert.Empty(Look("search/a/d/0000.js", IndexScript.Of("a/d/0000", Packed("[]"u8.ToArray(), s => new GZipStream(s, CompressionLevel.Optimal)))));
    }

    [Fact]
    public void A_withheld_title_is_found_in_the_metadata_of_pictures_and_documents()
    {
        Assert.Single(Texts("a.png", Png("tEXt", [.. "Title\0"u8, .. Encoding.UTF8.GetBytes(Title)])));
        Assert.Single(Texts("b.png", Png("zTXt", [.. "Title\0\0"u8, .. Packed(Encoding.UTF8.GetBytes(Title), s => new ZLibStream(s, CompressionLevel.Optimal))])));
        Assert.Single(Texts("c.png", Png("iTXt", [.. "Title\0\u0001\0zh\0\0"u8, .. Packed(Encoding.UTF8.GetBytes(Title), s => new ZLibStream(s, CompressionLevel.Optimal))])));
        Assert.Single(Texts("d.jpg", [0xFF, 0xD8, 0xFF, 0xE1, 0, 0, .. "Exif\0\0"u8, .. Encoding.Unicode.GetBytes(Title)]));
        Assert.Single(Texts("e.jpg", [0xFF, 0xD8, 0xFF, 0xE1, 0, 0, 1, .. Encoding.BigEndianUnicode.GetBytes(Title)]));
        var utf16 = Encoding.BigEndianUnicode.GetBytes("\uFEFF" + Title);
        Assert.Single(Texts("f.pdf", [.. "%PDF-1.7\n1 0 obj <</Title <"u8, .. Encoding.ASCII.GetBytes(Convert.ToHexString(utf16)), .. ">>> endobj"u8]));
        Assert.Single(Texts("g.pdf", [.. "%PDF-1.7\n1 0 obj <</Title ("u8, .. Encoding.ASCII.GetBytes(string.Concat(utf16.Select(b => $"\\{Convert.ToString(b, 8).PadLeft(3, '0')}"))), .. ")>> endobj"u8]));
        Assert.Single(Texts("h.pdf", [.. "%PDF-1.7\n1 0 obj <</Filter /FlateDecode>> stream\r\n"u8, .. Packed(Encoding.UTF8.GetBytes(Title), s => new ZLibStream(s, CompressionLevel.Optimal)), .. "\nendstream"u8]));
    }

    [Fact]
    public void A_withheld_file_is_known_by_its_bytes_under_any_name()
    {
        Assert.Equal(["media/harmless.png EX7011 This file is media/secret.png, which is withheld."], Look("media/harmless.png", "pixels"u8.ToArray()));
        Assert.Empty(Look("media/secret.png", "other pixels"u8.ToArray()));
    }

    [Fact]
    public void What_is_merely_like_it_is_not_reported()
    {
        Assert.Empty(Look("page.html", Encoding.UTF8.GetBytes("<p>关于陈某案件的说明。复查意见已经公布。</p>")));
        Assert.Empty(Look("page.html", Encoding.UTF8.GetBytes($"<p>{new string([.. Title.Reverse()])}</p>")));
        Assert.Empty(Look("noise.bin", [.. Enumerable.Range(0, 200_000).Select(i => (byte)(i * 2654435761 >> 13))]));
    }

    [Theory]
    [InlineData("<p>证号11010519491231002X。</p>", "EX7012")]
    [InlineData("<p>证号１１０１０５１９４９１２３１００２Ｘ</p>", "EX7012")]
    [InlineData("<p>1101051949<b>1231002X</b></p>", "EX7012")]
    [InlineData("<p>电话13800138000</p>", "EX7013")]
    [InlineData("<p>证号110105194912310021，校验位不对</p>", null)]
    [InlineData("<p>证号110105194913310025，没有这个月</p>", null)]
    [InlineData("<a href=\"assets/page-11010519491231002X.css\">", null)]
    [InlineData("<p>1900000000000000000000年</p>", null)]
    [InlineData("<p>10800138000</p>", null)]
    public void Numbers_of_persons_are_told_from_other_numbers(string page, string? code)
    {
        var found = Look("page.html", Encoding.UTF8.GetBytes(page));
        Assert.Equal(code is null ? [] : [code], found.Select(f => f.Split(' ')[1]));
    }

    [Fact]
    public void A_file_larger_than_one_piece_is_looked_through_to_its_end_and_over_its_joints()
    {
        var bytes = new byte[(4 * 1024 * 1024) + 500_000];
        Array.Fill(bytes, (byte)'.');
        var title = Encoding.UTF8.GetBytes(Title);
        foreach (var at in new[] { (4 * 1024 * 1024) - 10, bytes.Length - title.Length })
        {
            var leaking = bytes.ToArray();
            title.CopyTo(leaking, at);
            Assert.Single(Look("large.txt", leaking));
        }
    }

    [Fact]
    public void An_archive_that_never_ends_is_reported_and_not_unpacked()
    {
        var bytes = "deep"u8.ToArray();
        for (var i = 0; i < 8; i++) bytes = Zip(("inner.zip", bytes));
        Assert.Equal("EX7014", Assert.Single(Look("bomb.zip", bytes)).Split(' ')[1]);
    }

    [Theory]
    [InlineData("zip")]
    [InlineData("gz")]
    [InlineData("br")]
    public void What_unpacks_to_hundreds_of_times_its_size_is_reported(string form)
    {
        var zeros = new byte[40 * 1024 * 1024];
        var bytes = form switch { "zip" => Zip(("a.txt", zeros)), "gz" => Packed(zeros, s => new GZipStream(s, CompressionLevel.Optimal)), _ => Packed(zeros, s => new BrotliStream(s, CompressionLevel.Fastest)) };
        Assert.Equal(["bomb." + form + " EX7014"], Look("bomb." + form, bytes).Select(f => f[..f.IndexOf(" This", StringComparison.Ordinal)]));
    }

    [Fact]
    public void An_archive_of_too_many_members_is_reported()
    {
        using var memory = new MemoryStream();
        using (var archive = new ZipArchive(memory, ZipArchiveMode.Create, leaveOpen: true))
            for (var i = 0; i <= 100_000; i++) archive.CreateEntry($"{i}");
        Assert.Contains("EX7014", Assert.Single(Look("many.zip", memory.ToArray())), StringComparison.Ordinal);
    }

    [Fact]
    public void A_locked_member_of_an_archive_is_reported()
    {
        var bytes = Zip(("a.txt", "words"u8.ToArray()));
        // APPNOTE 4.4.4: the first bit of the flags, in the member's head and in the directory.
        bytes[6] |= 1;
        bytes[bytes.AsSpan().IndexOf("PK\x01\x02"u8) + 8] |= 1;
        Assert.Contains("EX7014", Assert.Single(Look("locked.zip", bytes)), StringComparison.Ordinal);
    }

    [Fact]
    public void A_withheld_file_is_known_within_an_archive_and_a_withheld_picture_by_its_pixels()
    {
        Assert.StartsWith("bag.zip EX7011", Assert.Single(Look("bag.zip", Zip(("x.bin", "pixels"u8.ToArray())))), StringComparison.Ordinal);
        var (plain, tagged) = (GateTests.Pictures.Jpeg(), GateTests.Pictures.Jpeg("words"));
        var hash = Convert.ToHexStringLower(SHA256.HashData(PackedPicture.Of(tagged)!));
        var sweep = new LeakSweep(new Secrets([], [new SecretFile("media/closed.jpg", hash)]));
        Assert.Contains(sweep.Look("media/other.jpg", plain), f => f.Rule.Code == "EX7011");
        Assert.DoesNotContain(sweep.Look("media/other.jpg", GateTests.Pictures.Jpeg(data: "yz")), f => f.Rule.Code == "EX7011");
    }

    private static List<string> Look(string path, byte[] bytes) => [.. new LeakSweep(Withheld).Look(path, bytes).Select(f => $"{f.Span.File} {f.Rule.Code} {f.Message("en")}")];

    private static IEnumerable<string> Texts(string path, byte[] bytes) => Look(path, bytes).Where(f => f.Contains(" EX7010 ", StringComparison.Ordinal));

    private static byte[] Packed(byte[] bytes, Func<Stream, Stream> pack)
    {
        using var memory = new MemoryStream();
        using (var stream = pack(memory)) stream.Write(bytes);
        return memory.ToArray();
    }

    private static byte[] Zip(params (string Name, byte[] Bytes)[] members)
    {
        using var memory = new MemoryStream();
        using (var archive = new ZipArchive(memory, ZipArchiveMode.Create, leaveOpen: true))
            foreach (var (name, bytes) in members)
                using (var stream = archive.CreateEntry(name).Open()) stream.Write(bytes);
        return memory.ToArray();
    }

    // The sums of its chunks are not right, which no reader of ours asks about.
    private static byte[] Png(string type, byte[] content) =>
        [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, (byte)(content.Length >> 24), (byte)(content.Length >> 16), (byte)(content.Length >> 8), (byte)content.Length, .. Encoding.ASCII.GetBytes(type), .. content, 0, 0, 0, 0];
}
