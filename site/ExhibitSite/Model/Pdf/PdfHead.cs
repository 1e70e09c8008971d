using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;

namespace ExhibitSite.Model.Pdf;

/// <summary>What readers are told of a PDF before they open it, and what the search finds in it.</summary>
/// <param name="Pages">How many pages; 0 when nobody can tell.</param>
/// <param name="Texts">Its text layer, piece by piece as it is drawn; empty for scans without one.</param>
public sealed partial record PdfHead(int Pages, ImmutableArray<string> Texts)
{
    /// <summary>Reads a file; a broken one says little.</summary>
    public static PdfHead Read(byte[] bytes)
    {
        var heads = PdfObjects.Read(bytes).ByNumber.Values.Select(o => o.Head).ToArray();
        // ISO 32000-1, 7.7.3.2: the root of the page tree counts all pages, and has no parent.
        var told = heads.Where(h => Tree().IsMatch(h) && !h.Contains("/Parent", StringComparison.Ordinal)).Select(h => Count().Match(h)).Where(m => m.Success)
            .Select(m => int.Parse(m.Groups[1].ValueSpan, CultureInfo.InvariantCulture)).DefaultIfEmpty(0).Max();
        return new PdfHead(told > 0 ? told : heads.Count(h => Leaf().IsMatch(h)), [.. PdfText.Read(bytes).Texts.Where(t => !string.IsNullOrWhiteSpace(t)).Distinct(StringComparer.Ordinal)]);
    }

    [GeneratedRegex(@"/Type\s*/Pages\b")]
    private static partial Regex Tree();

    [GeneratedRegex(@"/Type\s*/Page(?![A-Za-z])")]
    private static partial Regex Leaf();

    [GeneratedRegex(@"/Count\s+([0-9]{1,6})")]
    private static partial Regex Count();
}
