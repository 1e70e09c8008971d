using System.Collections.Immutable;
using ExhibitSite.Model;

namespace ExhibitSite.Kinds.Subjects;

/// <summary>A subject term (主题词).</summary>
/// <param name="Head">What all kinds share; the body is its scope note.</param>
/// <param name="Broader">The term above it; null for none.</param>
/// <param name="Names">Other words for it.</param>
public sealed record Subject(RecordHead Head, RecordId? Broader, ImmutableArray<string> Names) : Record(Head)
{
    /// <inheritdoc />
    public override RecordId? Parent => Broader;

    /// <inheritdoc />
    public override ImmutableArray<string> OtherNames => Names;
}
