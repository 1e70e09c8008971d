using System.Collections.Frozen;
using System.Xml.Linq;

namespace ExhibitSite.Importing.Formats.Ead;

/// <summary>The elements of EAD3 and our fields for them, once for both ways.</summary>
internal static class EadNames
{
    /// <summary>The namespace of EAD3.</summary>
    public static readonly XNamespace Ead3 = "http://ead3.archivists.org/schema/";

    /// <summary>The elements beside <c>did</c> that have a field of their own; the others go into the private note under their own name.</summary>
    public static readonly FrozenDictionary<string, string> Fields = ColumnMap.Table("""
        history: bioghist
        custody: custodhist
        acquisition: acqinfo
        scope: scopecontent
        arrangement: arrangement
        conditions: accessrestrict
        related-units: relatedmaterial
        bibliography: bibliography
        finding-aids: otherfindaid
        originals: originalsloc
        copies: altformavail
        note: odd
        """);

    /// <summary>The fields that hold names and headings of <c>controlaccess</c>.</summary>
    public static readonly FrozenDictionary<string, string> Headings = ColumnMap.Table("""
        keywords: subject
        names: persname
        """);

    /// <summary>The element of a field; null for none.</summary>
    public static string? ElementOf(string field) => Fields.FirstOrDefault(f => f.Value == field).Key;
}
