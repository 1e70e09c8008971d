using System.Collections.Immutable;
using ExhibitSite.Model;
using ExhibitSite.Model.Dates;

namespace ExhibitSite.Kinds.Compilations;

/// <summary>An edited volume of sources (汇编).</summary>
/// <param name="Head">What all kinds share; the body is the editor's preface.</param>
/// <param name="Subtitle">A second line of the title; null for none.</param>
/// <param name="Editors">Who edited it.</param>
/// <param name="Statement">编例; null for none.</param>
/// <param name="Colour">Its colour; null for the site's.</param>
public sealed record Compilation(RecordHead Head, LanguageMap? Subtitle, ImmutableArray<string> Editors, string? Statement, string? Colour)
    : Record(Head), Composing.IColoured
{
    /// <inheritdoc />
    public override IEnumerable<string> MoreTitles => Subtitle?.All ?? [];

    /// <inheritdoc />
    public override ImmutableArray<string> Makers => Editors;
}

/// <summary>A volume (卷) of a compilation.</summary>
/// <param name="Head">What all kinds share.</param>
public sealed record Volume(RecordHead Head) : Record(Head)
{
    /// <inheritdoc />
    public override RecordId? Parent => new RecordId("compilation", Id.Value[..Id.Value.IndexOf('/', StringComparison.Ordinal)]);

    /// <inheritdoc />
    public override string Order => Head.Span.File;
}

/// <summary>A piece (篇) of a compilation.</summary>
/// <param name="Head">What all kinds share.</param>
/// <param name="VolumeId">The volume it lies in; null when the compilation has none.</param>
/// <param name="Created">When its text was written; null when not stated.</param>
/// <param name="Creators">Who wrote its text.</param>
/// <param name="SourceItem">The item it edits; null for none.</param>
/// <param name="SourceCode">The reference code of what it edits; null when not stated.</param>
/// <param name="Source">The book it edits, in words; null when not stated.</param>
/// <param name="Leaf">The leaf of the original on which it begins, where no mark of its own stands at its beginning; null to take its first mark.</param>
/// <param name="Languages">Languages and scripts of its text, the first one the text's own; empty for the site's.</param>
/// <param name="Index">People, places and events.</param>
/// <param name="HasEditorsTitle">True when the editor supplied the title, which then stands in brackets.</param>
public sealed record Piece(
    RecordHead Head, RecordId? VolumeId, HistoricalDate? Created, ImmutableArray<Creator> Creators, RecordId? SourceItem, string? SourceCode, string? Source,
    string? Leaf, ImmutableArray<string> Languages, Items.SubjectIndex Index, bool HasEditorsTitle) : Record(Head)
{
    /// <inheritdoc />
    public override IEnumerable<string> Remarks => new[] { Source, SourceCode }.OfType<string>();

    /// <inheritdoc />
    public override RecordId? Parent => VolumeId ?? new RecordId("compilation", Id.Value[..Id.Value.IndexOf('/', StringComparison.Ordinal)]);

    /// <inheritdoc />
    public override HistoricalDate? Date => Created;

    /// <inheritdoc />
    public override string Order => Head.Span.File;

    /// <inheritdoc />
    public override string ShownTitle => HasEditorsTitle ? $"〔{Title}〕" : Title;
}
