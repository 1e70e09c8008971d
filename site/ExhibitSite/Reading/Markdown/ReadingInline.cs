using Markdig.Syntax.Inlines;

namespace ExhibitSite.Reading.Markdown;

/// <summary><c>{音: 亹 wěi}</c>: characters with how they are read, set above or beside them.</summary>
public sealed class ReadingInline : LeafInline
{
    /// <summary>The characters, as written.</summary>
    public required string Text { get; init; }

    /// <summary>How they are read, as written.</summary>
    public required string Sound { get; init; }

    /// <summary>The mark of a value <c>亹 wěi</c>; null when one of the two is missing.</summary>
    public static ReadingInline? Of(string value)
    {
        var space = value.IndexOf(' ', StringComparison.Ordinal);
        return space < 1 ? null : new ReadingInline { Text = value[..space], Sound = value[space..].Trim() };
    }
}
