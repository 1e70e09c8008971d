using ExhibitSite.Model.Qr;
using Microsoft.Playwright;
using Xunit;

namespace ExhibitSite.Browser.Tests;

/// <summary>Codes are read by jsQR, which shares nothing with the encoder; it runs in the page, on what the browser draws.</summary>
[Collection(Flagship.Name)]
public sealed class QrReadingTests(Flagship flagship)
{
    // Draws the path as the page does, four pixels a module.
    private const string Read = """
        ([path, size]) => {
          const side = (size + 8) * 4;
          const canvas = Object.assign(document.createElement('canvas'), { width: side, height: side });
          const pen = canvas.getContext('2d');
          pen.fillStyle = '#fff'; pen.fillRect(0, 0, side, side);
          pen.scale(4, 4); pen.translate(4, 4);
          pen.stroke(new Path2D(path));
          return jsQR(pen.getImageData(0, 0, side, side).data, side, side)?.data ?? null;
        }
        """;

    [Fact]
    [Trait("Behaviour", "36")]
    public async Task The_code_on_a_page_says_the_address_of_the_page()
    {
        foreach (var address in new[] { "", "tours/reading-an-entry/", "learning/" })
        {
            var page = await WithReaderAsync(address);
            var (path, box) = (await page.GetAttributeAsync("svg.qr path", "d"), await page.GetAttributeAsync("svg.qr", "viewBox"));
            var size = int.Parse(box!.Split(' ')[2], null) - 8;
            Assert.Equal($"https://archives.example/exhibits/demo/{address}", await page.EvaluateAsync<string?>(Read, new object[] { path!, size }));
            await page.Context.CloseAsync();
        }
    }

    [Fact]
    public async Task Codes_of_every_version_are_read()
    {
        var page = await WithReaderAsync("learning/");
        var versions = new SortedSet<int>();
        for (var length = 1; length <= 2331; length += length < 300 ? 7 : 47)
        {
            var text = string.Concat(Enumerable.Range(0, length).Select(i => (char)('!' + (((i * 31) + length) % 90))));
            var code = QrCode.Of(text)!;
            versions.Add(code.Version);
            Assert.Equal(text, await page.EvaluateAsync<string?>(Read, new object[] { code.StrokePath(), code.Size }));
        }
        Assert.Equal(Enumerable.Range(1, 40), versions);
        Assert.Equal("沁河档案馆·午亭文编", await page.EvaluateAsync<string?>(Read, new object[] { QrCode.Of("沁河档案馆·午亭文编")!.StrokePath(), QrCode.Of("沁河档案馆·午亭文编")!.Size }));
        await page.Context.CloseAsync();
    }

    private async Task<IPage> WithReaderAsync(string address)
    {
        var page = await flagship.OpenAsync(address);
        await page.EvaluateAsync(await File.ReadAllTextAsync(Repository.At("site/web/node_modules/jsqr/dist/jsQR.js")));
        return page;
    }
}
