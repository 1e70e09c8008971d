namespace ExhibitSite.Model;

/// <summary>Names one record: <c>agent:chen-tingjing</c>.</summary>
/// <param name="Kind">The kind's English word, such as <c>item</c> or <c>section</c>.</param>
/// <param name="Value">Lower-case Latin letters, digits and hyphens; parts of a book or exhibition have a slash: <c>chen-tingjing/coins</c>.</param>
public readonly record struct RecordId(string Kind, string Value) : IComparable<RecordId>
{
    /// <inheritdoc />
    public int CompareTo(RecordId other)
    {
        var byKind = string.CompareOrdinal(Kind, other.Kind);
        return byKind != 0 ? byKind : string.CompareOrdinal(Value, other.Value);
    }

    /// <summary>Of the value alone: ids of one value and two kinds are rare, and ids are looked up all the time.</summary>
    public override int GetHashCode() => Value?.GetHashCode(StringComparison.Ordinal) ?? 0;

    /// <summary>As curators write it in references.</summary>
    public override string ToString() => $"{Kind}:{Value}";
}
