using System.Collections.Frozen;

namespace ExhibitSite.Importing.Formats;

/// <summary>The field of each term of Dublin Core.</summary>
internal static class DublinCore
{
    private static readonly FrozenDictionary<string, string> Terms = ColumnMap.Table("""
        title: title
        title-parallel: alternative
        creator: creator
        date: date created issued temporal
        scope: description abstract tableOfContents
        keywords: subject spatial coverage
        code: identifier
        language: language
        extent: extent medium
        file-format: format
        doc-type: type
        source: source
        custody: provenance
        conditions: rights accessRights
        rights: license
        bibliography: bibliographicCitation isReferencedBy references
        related-units: relation isPartOf hasPart
        """);

    /// <summary>The field of a term without its prefix; null for none.</summary>
    public static string? FieldOf(string term) => Terms.GetValueOrDefault(term);
}
