using System.Collections.Immutable;
using ExhibitSite.Model.Diagnostics;

namespace ExhibitSite.Reading.Values;

/// <summary>What front matter and table cells are made of: texts, lists and maps, each with its place.</summary>
public abstract record ValueNode(SourceSpan Span);

/// <summary>A text as written; numbers, dates and yes/no are texts until a field says otherwise.</summary>
public sealed record ScalarValue(string Text, SourceSpan Span) : ValueNode(Span);

/// <summary>A list, in the order written.</summary>
public sealed record ListValue(ImmutableArray<ValueNode> Items, SourceSpan Span) : ValueNode(Span);

/// <summary>Named values, in the order written; names are unique.</summary>
public sealed record MapValue(ImmutableArray<NamedValue> Entries, SourceSpan Span) : ValueNode(Span)
{
    /// <summary>False when the text could not be read to its end: what is missing may be there.</summary>
    public bool IsWhole { get; init; } = true;

    /// <summary>The value of a name; null when it is not there.</summary>
    public ValueNode? Find(string name)
    {
        foreach (var entry in Entries)
            if (entry.Name == name) return entry.Value;
        return null;
    }
}

/// <summary>One entry of a map.</summary>
/// <param name="Name">As written.</param>
/// <param name="NameSpan">Where the name stands.</param>
/// <param name="Value">Its value.</param>
public sealed record NamedValue(string Name, SourceSpan NameSpan, ValueNode Value);
