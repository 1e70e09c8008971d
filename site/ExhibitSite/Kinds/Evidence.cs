using ExhibitSite.Model;

namespace ExhibitSite.Kinds;

/// <summary>What a claim rests on: a source or an item, and the place in it.</summary>
/// <param name="Target">A source or an item.</param>
/// <param name="Locator">Volume, leaf, page; empty for the whole.</param>
public readonly record struct Evidence(RecordId Target, string Locator);
