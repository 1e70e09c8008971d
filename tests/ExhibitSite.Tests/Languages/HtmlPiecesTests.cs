using System.Text;
using ExhibitSite.Rendering.Languages;
using FsCheck;
using FsCheck.Fluent;
using Xunit;

namespace ExhibitSite.Tests.Languages;

/// <summary>Cutting a page into pieces loses nothing, whatever the page.</summary>
public sealed class HtmlPiecesTests
{
    [Fact]
    public void The_pieces_of_any_text_are_the_text() => Prop.ForAll<string?>(static text => text is null || Joined(text) == text).QuickCheckThrowOnFailure();

    [Theory]
    [InlineData("<p class=\"a>b\">甲<br>乙</p>", "Start:p Text: Start:br Text: End:p")]
    [InlineData("<script src=\"a.js\"></script><p>", "Start:script End:script Start:p")]
    [InlineData("<style>a > b { } <p></style>甲", "Start:style Other: End:style Text:")]
    [InlineData("<!DOCTYPE html>\n<html>", "Other: Text: Start:html")]
    public void A_page_is_cut_at_its_tags(string html, string pieces)
    {
        var said = new List<string>();
        var reader = new HtmlPieces(html);
        while (reader.Read()) said.Add($"{reader.Piece}:{reader.Name.ToString()}");
        Assert.Equal(pieces, string.Join(' ', said));
    }

    [Theory]
    [InlineData("<a href=\"x y\" hidden title='丁' data-a=\"\">", "href=x y|hidden=|")]
    [InlineData("<img alt=\"甲 / 乙\" />", "alt=甲 / 乙|")]
    [InlineData("<br/>", "")]
    public void Attributes_are_read_in_order(string tag, string start)
    {
        var said = new StringBuilder();
        var attributes = new HtmlAttributes(tag);
        while (attributes.Read()) said.Append(attributes.Name).Append('=').Append(attributes.Value).Append('|');
        Assert.StartsWith(start, said.ToString(), StringComparison.Ordinal);
    }

    private static string Joined(string text)
    {
        var joined = new StringBuilder();
        var reader = new HtmlPieces(text);
        while (reader.Read()) joined.Append(reader.Whole);
        return joined.ToString();
    }
}
