using System.Collections.Immutable;

namespace ExhibitSite.Model.Search;

/// <summary>A text of a part.</summary>
/// <param name="Field">Where it stands.</param>
/// <param name="Text">As shown; interlinear notes between U+FFFA and U+FFFB.</param>
public readonly record struct FieldText(SearchField Field, string Text);

/// <summary>The texts of a part.</summary>
/// <param name="Fields">Each field at most once.</param>
/// <param name="Next">The body of the part that continues this one; null when it ends here.</param>
public sealed record PartText(ImmutableArray<FieldText> Fields, string? Next)
{
    /// <summary>The whole code of a record, whose beginning can be looked up; null for none.</summary>
    public string? Code { get; init; }

    /// <summary>The years of its date (<see cref="DateTerms"/>).</summary>
    public ImmutableArray<string> Dates { get; init; } = [];
}
