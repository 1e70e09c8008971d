using ExhibitSite.Model.Diagnostics;

namespace ExhibitSite.Importing;

/// <summary>A record of another system while it is read: what it says, column by column, before it has a place here.</summary>
/// <param name="Key">What that system calls it; children name it so.</param>
/// <param name="Level"><c>fonds</c>, <c>series</c>, <c>file</c> or <c>item</c>; null to tell by whether others lie in it.</param>
/// <param name="Place">Where it stands in the source.</param>
internal sealed record ForeignRecord(string Key, string? Level, SourceSpan Place)
{
    /// <summary>The key of the unit above; null for none.</summary>
    public string? Parent { get; init; }

    /// <summary>True when the source keeps it in.</summary>
    public bool IsPrivate { get; set; }

    /// <summary>Markdown; empty for none.</summary>
    public string Body { get; init; } = "";

    /// <summary>What it says, in the order of the source.</summary>
    public List<ForeignValue> Values { get; } = [];

    /// <summary>Adds a value for a field; nothing when it is empty.</summary>
    /// <param name="column">What the source calls it.</param>
    /// <param name="field">The field; null for one that we do not have, which goes into the private note.</param>
    /// <param name="text">The value.</param>
    public void Put(string column, string? field, string? text)
    {
        if (!string.IsNullOrWhiteSpace(text)) Values.Add(new ForeignValue(column, field, text));
    }

    /// <summary>Adds several values for a list.</summary>
    public void PutMany(string column, string? field, string? text, params char[] separators)
    {
        foreach (var part in text?.Split(separators, StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries) ?? []) Put(column, field, part);
    }
}

/// <summary>One value of a foreign record.</summary>
/// <param name="Column">What the source calls it.</param>
/// <param name="Field">The field; null for the private note.</param>
/// <param name="Text">Not blank.</param>
internal readonly record struct ForeignValue(string Column, string? Field, string Text);
