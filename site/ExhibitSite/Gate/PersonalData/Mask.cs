using System.Text.RegularExpressions;

namespace ExhibitSite.Gate.PersonalData;

/// <summary>Names of files are needed to find them, and may themselves hold a number that must not be repeated.</summary>
internal static partial class Mask
{
    /// <summary>The text with long numbers cut down to their first three and last two digits.</summary>
    public static string LongNumbers(string text) => LongNumber().Replace(text, m => m.Value[..3] + "…" + m.Value[^2..]);

    [GeneratedRegex("[0-9０-９]{11,}[Xx]?")]
    private static partial Regex LongNumber();
}
