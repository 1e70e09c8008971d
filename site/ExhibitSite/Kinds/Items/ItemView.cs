using System.Collections.Immutable;
using ExhibitSite.Components.Blocks;
using ExhibitSite.Components.Parts;
using ExhibitSite.Components.Prose;

namespace ExhibitSite.Kinds.Items;

/// <summary>The page of an item.</summary>
/// <param name="Heading">Title and kicker.</param>
/// <param name="Code">档号.</param>
/// <param name="Makers">Who made it.</param>
/// <param name="Viewer">Its pictures; null for none.</param>
/// <param name="Recordings">Its sounds and films.</param>
/// <param name="Text">Its text: commentary, transcription.</param>
/// <param name="TranscriptionNote">How the transcription was made; null for none.</param>
/// <param name="Citation">GB/T 7714 up to the date.</param>
/// <param name="CitationAddress">The public address; null when the site has none.</param>
/// <param name="CitationFormats">The citation as reference managers read it.</param>
/// <param name="DateValues">The dates of sources that disagree; null when they do not.</param>
/// <param name="Description">The description by areas.</param>
/// <param name="RightsHref">The rights statement.</param>
/// <param name="RightsName">Its short name.</param>
/// <param name="Tree">The units above it and its neighbours in the file.</param>
/// <param name="Around">Who mentions it, what belongs beside it.</param>
public sealed record ItemView(
    Heading Heading, string Code, ImmutableArray<Link> Makers, ViewerView? Viewer, ImmutableArray<BlockView> Recordings, ProseText Text, string? TranscriptionNote,
    string Citation, string? CitationAddress, ImmutableArray<CitationText> CitationFormats, TableView? DateValues, ImmutableArray<FactArea> Description, string? RightsHref, string RightsName,
    ImmutableArray<TreeNode> Tree, Surroundings Around)
{
    /// <summary>Where it can be seen in other viewers; null when it has no manifest.</summary>
    public IiifLinksView? Iiif { get; init; }

    /// <summary>True when there is nothing to see or read but the description, which then stands in the middle of the page.</summary>
    public bool IsBare => Viewer is null && Recordings.IsEmpty && Text.IsEmpty && TranscriptionNote is null;
}
