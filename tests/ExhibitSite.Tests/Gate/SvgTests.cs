using System.Text;
using System.Xml.Linq;
using ExhibitSite.Audit.Leaks;
using Xunit;

namespace ExhibitSite.Tests.GateTests;

/// <summary>A drawing goes out as a drawing: whatever else a browser would do with it when its address is opened stays behind, and the audit sees it if it does not.</summary>
public sealed class SvgTests
{
    public static TheoryData<string> Armed =>
    [
        "<script>alert(1)</script>", "<script href='data:text/javascript,alert(1)'/>", "<script xlink:href='https://evil.example/x.js'/>", "<g onload='alert(1)'/>", "<rect ONCLICK='alert(1)' width='1'/>",
        "<svg onload='alert(1)'/>", "<foreignObject><body xmlns='http://www.w3.org/1999/xhtml'><img src='x' onerror='alert(1)'/></body></foreignObject>",
        "<html:iframe xmlns:html='http://www.w3.org/1999/xhtml' src='https://evil.example/'/>", "<use href='https://evil.example/a.svg#x'/>", "<use xlink:href='//evil.example/a.svg#x'/>", "<use href='other.svg#x'/>",
        "<image href='https://evil.example/a.png'/>", "<image xlink:href='a.png'/>", "<image href='data:image/svg+xml;base64,PHN2Zy8+'/>", "<feImage href='https://evil.example/a.png'/>",
        "<style>@import url(https://evil.example/a.css);</style>", "<style>@import 'https://evil.example/a.css';</style>", "<style>rect { fill: url(https://evil.example/a.svg#b) }</style>",
        "<style>@font-face { font-family: x; src: url(//evil.example/a.woff2) }</style>", "<style>rect { background: u\\72l(https://evil.example/) }</style>",
        "<rect style='fill:url(https://evil.example/#a)'/>", "<rect fill='url(\"https://evil.example/#a\")'/>", "<a href='javascript:alert(1)'><text>x</text></a>", "<a xlink:href='java&#x0A;script:alert(1)'><text>x</text></a>",
        "<animate attributeName='href' values='javascript:alert(1)'/>", "<set attributeName='onmouseover' to='alert(1)'/>", "<animate onbegin='alert(1)' attributeName='x'/>",
        "<handler xmlns='http://www.w3.org/2001/xml-events' event='click'>alert(1)</handler>", "<embed xmlns='http://www.w3.org/1999/xhtml' src='x'/>", "<object xmlns='http://www.w3.org/1999/xhtml' data='x'/>",
    ];

    [Theory]
    [MemberData(nameof(Armed))]
    public void What_a_drawing_would_do_stays_behind(string part)
    {
        var run = Show(Drawing(part));
        Assert.Empty(run.Codes);
        var shown = Encoding.UTF8.GetString(run.Files["media/a.svg"]);
        Assert.DoesNotContain("evil.example", shown, StringComparison.Ordinal);
        Assert.DoesNotContain("alert(", shown, StringComparison.Ordinal);
        // What was a drawing is one still.
        Assert.NotNull(XDocument.Parse(shown).Root!.Elements().SingleOrDefault(e => e.Name.LocalName == "circle"));
        Assert.Equal("media/a.svg", Assert.Single(run.Gate.Report.Changed).Path);
        Assert.DoesNotContain(new LeakSweep(ExhibitSite.Model.Leaks.Secrets.None).Look("media/a.svg", run.Files["media/a.svg"]), f => f.Rule.Code is "EX7015" or "EX7016");
    }

    [Theory]
    [MemberData(nameof(Armed))]
    public void The_audit_sees_most_of_it_by_itself(string part)
    {
        // Animations and escapes need a reader of SVG to be understood; the audit reads words.
        if (part.StartsWith("<set", StringComparison.Ordinal) || part.Contains("u\\72l", StringComparison.Ordinal)) return;
        Assert.Contains(new LeakSweep(ExhibitSite.Model.Leaks.Secrets.None).Look("media/a.svg", Drawing(part)), f => f.Rule.Code == "EX7016");
    }

    [Theory]
    [InlineData("<defs><linearGradient id='g'><stop offset='0' stop-color='#fff'/></linearGradient></defs><rect fill='url(#g)' width='4' height='4'/>")]
    [InlineData("<symbol id='s'><path d='M0 0h4'/></symbol><use href='#s'/><use xlink:href='#s'/>")]
    [InlineData("<style>rect { fill: url(#g); font-family: serif }</style><text x='1' y='2'>说明：<tspan>本图</tspan></text>")]
    [InlineData("<image href='data:image/png;base64,iVBORw0KGgo=' width='1' height='1'/><title>图</title><desc>一张图</desc>")]
    [InlineData("<filter id='f'><feGaussianBlur stdDeviation='1'/></filter><text>He said on = off, see https://example.org/.</text>")]
    public void A_drawing_that_does_nothing_goes_out_byte_by_byte(string part)
    {
        var run = Show(Drawing(part));
        Assert.Empty(run.Codes);
        Assert.Equal(Drawing(part), run.Files["media/a.svg"]);
        Assert.Empty(new LeakSweep(ExhibitSite.Model.Leaks.Secrets.None).Look("media/a.svg", Drawing(part)));
    }

    [Theory]
    [InlineData("<!DOCTYPE svg [<!ENTITY x SYSTEM 'file:///etc/passwd'>]><svg xmlns='http://www.w3.org/2000/svg' width='8' height='8'><text>&x;</text></svg>")]
    [InlineData("<!DOCTYPE svg [<!ENTITY a 'aaaaaaaaaa'><!ENTITY b '&a;&a;&a;&a;'>]><svg xmlns='http://www.w3.org/2000/svg' width='8' height='8'><text>&b;</text></svg>")]
    [InlineData("<svg xmlns='http://www.w3.org/2000/svg' width='8' height='8'><text>")]
    public void A_drawing_that_cannot_be_read_safely_stays_in(string drawing)
    {
        var run = Show(Encoding.UTF8.GetBytes(drawing));
        Assert.Equal(["EX4011"], run.Codes);
        Assert.False(run.Files.ContainsKey("media/a.svg"));
    }

    [Fact]
    public void A_drawing_of_many_levels_is_judged()
    {
        var deep = string.Concat(Enumerable.Repeat("<g>", 20_000)) + string.Concat(Enumerable.Repeat("</g>", 20_000));
        Assert.True(Show(Drawing(deep + "<script>alert(1)</script>")).Files.ContainsKey("media/a.svg"));
    }

    private static byte[] Drawing(string part) =>
        Encoding.UTF8.GetBytes($"<svg xmlns=\"http://www.w3.org/2000/svg\" xmlns:xlink=\"http://www.w3.org/1999/xlink\" width=\"8\" height=\"8\"><circle r=\"1\"/>{part}</svg>");

    private static GateRun Show(byte[] drawing) => GateRun.Of(GateRun.Item("it", "media: [{ file: media/a.svg, alt: 图 }]\n"), null, ("media/a.svg", drawing));
}
