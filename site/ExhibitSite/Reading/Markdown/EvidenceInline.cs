using System.Collections.Immutable;
using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace ExhibitSite.Reading.Markdown;

/// <summary><c>{确: source:wuting 卷三十；item:x}</c>: how sure the claim before it is, and what it rests on.</summary>
public sealed class EvidenceInline : LeafInline
{
    /// <summary>The word before the colon, as written.</summary>
    public required string CertaintyWord { get; init; }

    /// <summary>The entries, as written, in their order.</summary>
    public required ImmutableArray<string> Entries { get; init; }

    /// <summary>The number of the mark on its page, from 1; set when the page is composed.</summary>
    public int Number { get; set; }
}

internal sealed class EvidenceParser : InlineParser
{
    private const int Longest = 600;
    private const int LongestWord = 12;

    public EvidenceParser() => OpeningCharacters = ['{'];

    public override bool Match(InlineProcessor processor, ref StringSlice slice)
    {
        var text = slice.Text.AsSpan(slice.Start, Math.Min(slice.Length, Longest));
        var end = text.IndexOf('}');
        if (end < 0) return false;
        var inner = text[1..end];
        var colon = inner.IndexOfAny(':', '：');
        if (colon is < 1 or > LongestWord || inner.IndexOfAny('\n', '{') >= 0) return false;
        var start = processor.GetSourcePosition(slice.Start, out var line, out var column);
        var entries = inner[(colon + 1)..].ToString()
            .Split(['；', ';'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        processor.Inline = new EvidenceInline
        {
            CertaintyWord = inner[..colon].Trim().ToString(),
            Entries = [.. entries],
            Line = line,
            Column = column,
            Span = new SourceSpan(start, start + end),
        };
        slice.Start += end + 1;
        return true;
    }
}
