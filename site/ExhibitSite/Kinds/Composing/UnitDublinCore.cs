using System.Collections.Immutable;
using ExhibitSite.Components.Shell;
using ExhibitSite.Kinds.Elements;

namespace ExhibitSite.Kinds.Composing;

/// <summary>An archival unit in Dublin Core, element by element as the crosswalk of <see cref="ElementTable"/> says.</summary>
internal static class UnitDublinCore
{
    private const string Terms = "dcterms:";

    /// <summary>Its entries in the order of the elements; each pair of name and value once.</summary>
    public static ImmutableArray<MetaEntry> Of(Record record, PageContext page)
    {
        var values = new ElementValues(page.Catalogue, page.Words);
        var entries = new List<MetaEntry>();
        foreach (var element in ElementTable.All)
            foreach (var value in values.Of(element.Key, record))
                foreach (var term in element.Crosswalk.DublinCore)
                    entries.Add(new MetaEntry(NameOf(term), value.MachineText));
        if (!entries.Exists(e => e.Name == "DC.language")) entries.Add(new MetaEntry("DC.language", page.Words.Language));
        // An archive without a code is still the publisher.
        if (!entries.Exists(e => e.Name == "DC.publisher") && page.Catalogue.Settings.Institution is { } holder) entries.Add(new MetaEntry("DC.publisher", holder.Name.Main));
        if (!entries.Exists(e => e.Name == "DC.rights") && page.Catalogue.Settings.Licence is { } licence) entries.Add(new MetaEntry("DC.rights", licence));
        return [.. entries.Distinct()];
    }

    // DCMI, "Expressing Dublin Core in HTML/XHTML": the prefix before the dot is declared by a schema link in the head.
    private static string NameOf(string term) =>
        term.StartsWith(Terms, StringComparison.Ordinal) ? "DCTERMS." + term[Terms.Length..] : "DC." + term;
}
