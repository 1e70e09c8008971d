using System.Text;
using System.Text.RegularExpressions;

namespace ExhibitSite.Audit.Leaks;

/// <summary>PDF: what its maker's programs noted beside the pages (ISO 32000-1, 14.3), as far as it stands in the file unpacked.</summary>
internal static partial class DocumentLeavings
{
    /// <summary>What was left.</summary>
    public static IEnumerable<LeftSort> In(byte[] bytes)
    {
        var file = Encoding.Latin1.GetString(bytes);
        return Property().IsMatch(file) || file.Contains("<x:xmpmeta", StringComparison.Ordinal) ? [LeftSort.Properties] : [];
    }

    [GeneratedRegex(@"/(?:Author|Creator|Producer|Keywords|Company|Manager|CreationDate|ModDate)\s*(?:\((?!\s*\))|<(?!<)\s*[0-9A-Fa-f])")]
    private static partial Regex Property();
}
