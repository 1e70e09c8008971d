using System.Collections.Immutable;
using ExhibitSite.Model.Diagnostics;

namespace ExhibitSite.Kinds.Elements;

/// <summary>One line of the data dictionary: an element of description.</summary>
/// <param name="Key">Names it in code.</param>
/// <param name="Name">Its name in DA/T 18-2022, and in English.</param>
/// <param name="Area">The area it belongs to.</param>
/// <param name="Standing">Whether the standard has it.</param>
/// <param name="Duties">What the standard asks at each level.</param>
/// <param name="Fields">The names of the fields that hold it, the first one first choice; empty when it is computed.</param>
/// <param name="Meaning">What is recorded and in which form.</param>
/// <param name="Publicity">Whether it is shown.</param>
/// <param name="Crosswalk">What others call it.</param>
public sealed record Element(
    ElementKey Key, Wording Name, ElementArea Area, ElementStanding Standing, Duties Duties, ImmutableArray<string> Fields, Wording Meaning, Publicity Publicity, Crosswalk Crosswalk)
{
    /// <summary>True when the element can be known to exist though nobody recorded it: every item has a physical form, not every item a secret grade.</summary>
    public bool AlwaysExists { get; init; }
}
