using System.Collections.Immutable;
using ExhibitSite.Components.Parts;

namespace ExhibitSite.Components.Pages;

/// <summary>The data dictionary.</summary>
/// <param name="Heading">Its head.</param>
/// <param name="Introduction">Paragraphs before the tables.</param>
/// <param name="Contents">Links to the tables.</param>
/// <param name="Tables">The elements by area, then the fields of other records.</param>
public sealed record DictionaryView(Heading Heading, ImmutableArray<string> Introduction, ImmutableArray<Link> Contents, ImmutableArray<TableView> Tables);
