using System.Collections.Immutable;

namespace ExhibitSite.Kinds.Elements;

/// <summary>What other standards call an element. Empty where they have nothing for it.</summary>
/// <param name="Isad">Its number in ISAD(G), such as <c>3.1.1</c>; "" for none.</param>
/// <param name="DublinCore">Terms of the 15 elements, or <c>dcterms:</c> terms, as pages state them.</param>
/// <param name="SchemaOrg">schema.org properties, as pages state them.</param>
/// <param name="Ead">Where EAD3 puts it, as the finding aid states it; "" for nowhere.</param>
public sealed record Crosswalk(string Isad, ImmutableArray<string> DublinCore, ImmutableArray<string> SchemaOrg, string Ead)
{
    /// <summary>A row with terms apart by blanks; <c>-</c> for none.</summary>
    internal static Crosswalk Of(string isad, string dublinCore, string schemaOrg, string ead) => new(One(isad), Many(dublinCore), Many(schemaOrg), One(ead));

    private static string One(string text) => text == "-" ? "" : text;

    private static ImmutableArray<string> Many(string text) => text == "-" ? [] : [.. text.Split(' ')];
}
