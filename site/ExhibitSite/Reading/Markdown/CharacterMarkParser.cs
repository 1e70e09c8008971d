using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace ExhibitSite.Reading.Markdown;

/// <summary>Reads marks about single characters: small ones, missing ones, and how one is read. Stands before evidence marks, which share the brace.</summary>
internal sealed class CharacterMarkParser : InlineParser
{
    private const int Longest = 2_000;

    public CharacterMarkParser() => OpeningCharacters = ['{'];

    public override bool Match(InlineProcessor processor, ref StringSlice slice)
    {
        var text = slice.Text.AsSpan(slice.Start, Math.Min(slice.Length, Longest));
        var end = text.IndexOf('}');
        if (end < 0) return false;
        var inner = text[1..end];
        var colon = inner.IndexOfAny(':', '：');
        if (colon < 1 || inner.IndexOfAny('\n', '{') >= 0) return false;
        var value = inner[(colon + 1)..].Trim(' ').ToString();
        if (value.Length == 0 || Mark(inner[..colon].Trim(), value) is not { } mark) return false;
        var start = processor.GetSourcePosition(slice.Start, out var line, out var column);
        (mark.Line, mark.Column, mark.Span) = (line, column, new SourceSpan(start, start + end));
        processor.Inline = mark;
        slice.Start += end + 1;
        return true;
    }

    private static LeafInline? Mark(ReadOnlySpan<char> word, string value) => word switch
    {
        "小" or "small" => new SmallTextInline { Text = value },
        "缺" or "missing" => new MissingCharacterInline { Description = value },
        "音" or "reading" => ReadingInline.Of(value),
        _ => null,
    };
}
