using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace ExhibitSite.Reading.Markdown;

/// <summary><c>[[agent:chen-tingjing|陈相国]]</c>: a record, and at need a place in it and our own wording.</summary>
public sealed class ReferenceInline : LeafInline
{
    /// <summary>The word before the colon; empty when there was none.</summary>
    public required string KindWord { get; init; }

    /// <summary>What stands after the colon, up to <c>#</c> or <c>|</c>.</summary>
    public required string Target { get; init; }

    /// <summary>The place in the record (<c>#30-8b</c>); null for the whole.</summary>
    public string? Anchor { get; init; }

    /// <summary>The wording; null to show the record's title.</summary>
    public string? Label { get; init; }
}

internal sealed class ReferenceParser : InlineParser
{
    private const int Longest = 300;

    public ReferenceParser() => OpeningCharacters = ['['];

    public override bool Match(InlineProcessor processor, ref StringSlice slice)
    {
        if (slice.PeekChar() != '[') return false;
        var text = slice.Text.AsSpan(slice.Start, Math.Min(slice.Length, Longest));
        var end = text.IndexOf("]]");
        if (end < 0 || text[2..end].IndexOfAny('\n', '[') >= 0) return false;
        var inner = text[2..end];
        var bar = inner.IndexOfAny('|', '｜');
        var target = (bar < 0 ? inner : inner[..bar]).Trim();
        var colon = target.IndexOfAny(':', '：');
        var kind = colon < 0 ? "" : target[..colon].Trim().ToString();
        var rest = colon < 0 ? target : target[(colon + 1)..].Trim();
        var hash = rest.IndexOf('#');
        var start = processor.GetSourcePosition(slice.Start, out var line, out var column);
        processor.Inline = new ReferenceInline
        {
            KindWord = kind,
            Target = (hash < 0 ? rest : rest[..hash]).ToString(),
            Anchor = hash < 0 ? null : rest[(hash + 1)..].ToString(),
            Label = bar < 0 ? null : inner[(bar + 1)..].Trim().ToString(),
            Line = line,
            Column = column,
            Span = new SourceSpan(start, start + end + 1),
        };
        slice.Start += end + 2;
        return true;
    }
}
