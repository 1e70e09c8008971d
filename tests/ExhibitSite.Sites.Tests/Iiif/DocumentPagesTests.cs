using System.Collections.Concurrent;
using System.Text;
using System.Text.Json.Nodes;
using ExhibitSite.Model.Images;
using ExhibitSite.Pipeline;
using ExhibitSite.Reading.Files;
using ExhibitSite.Tests.Imaging;
using ExhibitSite.Writing.Images;
using Xunit;
using Xunit.Abstractions;
using static ExhibitSite.Sites.Tests.Behaviour.Sentences;

namespace ExhibitSite.Sites.Tests.Iiif;

/// <summary>The pages of a document as pictures, where the machine can draw them.</summary>
public sealed class DocumentPagesTests(ITestOutputHelper output)
{
    private const string Pdf = "%PDF-1.4\n1 0 obj\n<< /Type /Pages /Kids [2 0 R 3 0 R] /Count 2 >>\nendobj\n2 0 obj\n<< /Type /Page /Parent 1 0 R >>\nendobj\n3 0 obj\n<< /Type /Page /Parent 1 0 R >>\nendobj\n";

    [Fact]
    public void Pages_are_pictures_of_the_item_and_leaves_of_its_manifest()
    {
        var drawing = new Drawing();
        var site = Build(drawing);
        Assert.Empty(site.Faults);
        Assert.Equal(2, site.Page("items/d/index.html").QuerySelectorAll(".item-media img").Length);
        Assert.NotNull(site.Page("items/d/index.html").QuerySelector(".block-document"));
        Assert.True(site.Has("iiif/d.pdf~page-2.png/full/max/0/default.jpg"));
        Assert.False(site.Has("media/d.pdf/page-1.png"));
        var manifest = JsonNode.Parse(site.Text("iiif/manifests/d.json"))!;
        Assert.Empty(ManifestFaults.In(manifest));
        Assert.Equal(["第 1 页", "第 2 页"], manifest["items"]!.AsArray().Select(c => c!["label"]!["zh-Hans"]![0]!.ToString()));
        Assert.Equal("https://archive.example/media/d.pdf", manifest["rendering"]![0]!["id"]!.ToString());
        // Its size is that of the document alone.
        Assert.Contains($"{Pdf.Length} B", site.MainText("items/d/index.html"), StringComparison.Ordinal);
    }

    [Fact]
    public void Without_the_tool_the_document_is_offered_and_a_note_says_so()
    {
        var site = Build(new Drawing { IsReady = false });
        Assert.Single(site.Result.Findings, f => f.Rule.Code == "EX1255");
        Assert.NotNull(site.Page("items/d/index.html").QuerySelector(".block-document"));
        Assert.False(site.Has("iiif/manifests/d.json"));
    }

    [Fact]
    public void A_withheld_document_has_no_pages()
    {
        var drawing = new Drawing();
        var site = Build(drawing, ", open: 控制");
        Assert.DoesNotContain(site.Files.Keys, p => p.Contains("d.pdf", StringComparison.Ordinal));
        Assert.Empty(site.Result.Findings.Where(f => f.Rule.Code == "EX1255"));
        Assert.Empty(drawing.Drawn);
    }

    [Fact]
    public void The_tool_draws_the_page_asked_for_and_nothing_of_a_broken_document()
    {
        var poppler = new Poppler();
        if (!poppler.IsReady || MediaFixtures.File(output, "collectionbuilder/demo_002.pdf") is not { } file)
        {
            output.WriteLine("NOT RUN: pdftoppm is not on this machine.");
            return;
        }
        using var page = poppler.Draw(() => File.OpenRead(file), 2);
        Assert.Equal("89504e47", Convert.ToHexStringLower(((MemoryStream)page).ToArray()[..4]));
        using var nothing = poppler.Draw(() => new MemoryStream("%PDF-1.4 broken"u8.ToArray()), 1);
        Assert.Equal(0, nothing.Length);
    }

    private static BuiltSite Build(Drawing drawing, string claim = "") => BuiltSite.Of(
        new SourceTree(
        [
            .. SiteText.Parse("-- site.yml --\ntitle: 站\nbase-url: https://archive.example/\n" + Item("d", $"media: [{{ file: media/d.pdf, alt: 会议记录{claim} }}]")).Select(t => SourceTree.OfBytes(t.Key, Encoding.UTF8.GetBytes(t.Value))),
            SourceTree.OfBytes("media/d.pdf", Encoding.Latin1.GetBytes(Pdf)),
        ]),
        new BuildOptions(BuiltSite.UsualDay) { Images = new FakeImages(), Documents = drawing });

    private sealed class Drawing : IDocumentPages
    {
        public bool IsReady { get; init; } = true;

        public ConcurrentBag<int> Drawn { get; } = [];

        public Stream Draw(Func<Stream> document, int page)
        {
            Drawn.Add(page);
            return new MemoryStream([0x89, (byte)'P', (byte)'N', (byte)'G', (byte)page]);
        }
    }
}
