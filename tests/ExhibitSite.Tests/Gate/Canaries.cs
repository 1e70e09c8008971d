using System.Net;
using System.Text;
using ExhibitSite.Model.Text;

namespace ExhibitSite.Tests.GateTests;

/// <summary>Looks for withheld words in what would be published, however they are written.</summary>
internal static class Canaries
{
    private static readonly string[] Needles = [.. Spellings(GeneratedSite.Marker).Concat(Spellings(GeneratedSite.HanMarker)).Distinct(StringComparer.Ordinal)];

    private static readonly string[] Coded = [.. InBase64(GeneratedSite.Marker).Concat(InBase64(GeneratedSite.HanMarker)).Distinct(StringComparer.Ordinal)];

    /// <summary>The paths of files that hold one, with how it is written.</summary>
    public static IEnumerable<string> In(IReadOnlyDictionary<string, byte[]> files)
    {
        foreach (var (path, bytes) in files)
        {
            var text = path + "\n" + Encoding.UTF8.GetString(bytes);
            foreach (var needle in Needles)
                if (text.IndexOf(needle, StringComparison.OrdinalIgnoreCase) is >= 0 and var at) yield return $"{path}: {needle} in {text[Math.Max(0, at - 60)..Math.Min(text.Length, at + 60)]}";
            foreach (var coded in Coded)
                if (text.Contains(coded, StringComparison.Ordinal)) yield return $"{path}: {coded}";
            // What is written in none of these ways may still be read: all references and escapes undone.
            var read = WebUtility.HtmlDecode(Uri.UnescapeDataString(text.Replace('+', ' ')));
            if (read.Contains(GeneratedSite.Marker, StringComparison.OrdinalIgnoreCase) || read.Contains(GeneratedSite.HanMarker, StringComparison.Ordinal)) yield return $"{path}: when unescaped";
        }
    }

    private static IEnumerable<string> Spellings(string word)
    {
        yield return word;
        yield return Uri.EscapeDataString(word);
        yield return string.Concat(word.Select(c => $"%{(int)c:X2}"));
        yield return string.Concat(word.Select(c => $"&#{(int)c};"));
        yield return string.Concat(word.Select(c => $"&#x{(int)c:x};"));
        yield return string.Concat(word.Select(c => $"\\u{(int)c:x4}"));
        yield return string.Concat(word.Reverse());
        yield return Convert.ToHexString(Encoding.UTF8.GetBytes(word));
        yield return HanSort.PinyinKey(word);
    }

    // Base64 of a word depends on what stands before it: three ways, without the ends that its neighbours change.
    private static IEnumerable<string> InBase64(string word)
    {
        for (var before = 0; before < 3; before++)
            foreach (var encoding in new[] { Encoding.UTF8, Encoding.Unicode })
                if (Convert.ToBase64String([.. new byte[before], .. encoding.GetBytes(word)])[(before == 0 ? 0 : 4)..].TrimEnd('=') is { Length: >= 8 } coded) yield return coded[..^2];
    }
}
