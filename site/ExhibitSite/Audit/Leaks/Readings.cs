using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using System.Text.Unicode;

namespace ExhibitSite.Audit.Leaks;

/// <summary>The texts that some bytes can be read as: in every way in which a text may be written in a published file.</summary>
internal static partial class Readings
{
    /// <summary>The text as it stands, and without its tags: enough for numbers of persons, which the gate lets pass in no spelling.</summary>
    public static IEnumerable<(string Text, bool IsNoise)> Plain(byte[] bytes)
    {
        if (LooksBinary(bytes)) yield break;
        var text = Encoding.UTF8.GetString(bytes);
        yield return (text, false);
        if (text.Contains('<', StringComparison.Ordinal)) yield return (WithoutTags(text), false);
    }

    /// <summary>
    /// Texts in which a phrase may stand, the plain one first. Some repeat others in parts. Bytes that are no text, read as one, are noise:
    /// two or three letters in a row mean nothing there.
    /// </summary>
    public static IEnumerable<(string Text, bool IsNoise)> Of(byte[] bytes) =>
        LooksBinary(bytes) ? OfBinary(bytes).Select(text => (text, true)) : OfText(Encoding.UTF8.GetString(bytes), depth: 0);

    private static IEnumerable<string> OfBinary(byte[] bytes)
    {
        yield return Encoding.UTF8.GetString(bytes);
        foreach (var offset in new[] { 0, 1 })
        {
            yield return Encoding.Unicode.GetString(bytes, offset, (bytes.Length - offset) & ~1);
            yield return Encoding.BigEndianUnicode.GetString(bytes, offset, (bytes.Length - offset) & ~1);
        }
        foreach (var text in PdfStrings(Encoding.Latin1.GetString(bytes))) yield return text;
    }

    // Without its tags, a text runs together what a reader sees apart.
    private static IEnumerable<(string Text, bool IsNoise)> OfText(string text, int depth)
    {
        yield return (text, false);
        if (depth >= 3) yield break;
        if (text.Contains('<', StringComparison.Ordinal)) yield return (WithoutTags(text), true);
        foreach (var decoded in Decoded(text))
            foreach (var inner in OfText(decoded, depth + 1))
                yield return inner;
    }

    private static IEnumerable<string> Decoded(string text)
    {
        if (Entity().IsMatch(text)) yield return WebUtility.HtmlDecode(text);
        if (Percent().IsMatch(text)) yield return Uri.UnescapeDataString(text);
        if (text.Contains("\\u", StringComparison.OrdinalIgnoreCase) && Escape().IsMatch(text)) yield return Escape().Replace(text, match => $"{(char)Convert.ToInt32(match.Groups["code"].Value, 16)}");
        foreach (Match run in Base64().Matches(text))
            if (FromBase64(run.Value) is { } inner)
                yield return inner;
    }

    /// <summary>A text without what stands between angle brackets, so that what a tag splits is one again.</summary>
    public static string WithoutTags(string text)
    {
        var plain = new StringBuilder(text.Length);
        for (var at = 0; at < text.Length;)
        {
            var tag = text.IndexOf('<', at);
            var end = tag < 0 ? -1 : text.IndexOf('>', tag);
            if (end < 0) return plain.Append(text.AsSpan(at)).ToString();
            plain.Append(text.AsSpan(at, tag - at));
            at = end + 1;
        }
        return plain.ToString();
    }

    // What is no text is a hash, a key, or just a long path; what is a file is unpacked elsewhere.
    private static string? FromBase64(string run) => BytesOfBase64(run) is { } bytes && Utf8.IsValid(bytes) ? Encoding.UTF8.GetString(bytes) : null;

    /// <summary>The bytes of a run of base64, in either alphabet, padded or not; null when it is none.</summary>
    public static byte[]? BytesOfBase64(string run)
    {
        var plain = run.Replace('-', '+').Replace('_', '/').TrimEnd('=');
        var bytes = new byte[plain.Length];
        return Convert.TryFromBase64String(plain.PadRight((plain.Length + 3) / 4 * 4, '='), bytes, out var length) ? bytes[..length] : null;
    }

    // ISO 32000-1, 7.9.2.2: text strings of a document are UTF-16BE after a byte order mark, written in hexadecimal or with octal escapes.
    private static IEnumerable<string> PdfStrings(string latin)
    {
        foreach (Match hex in PdfHex().Matches(latin))
        {
            var digits = WhiteSpace().Replace(hex.Groups["digits"].Value, "");
            if (digits.Length % 2 == 0) yield return Encoding.BigEndianUnicode.GetString(Convert.FromHexString(digits));
        }
        if (!PdfOctal().IsMatch(latin)) yield break;
        var bytes = Encoding.Latin1.GetBytes(PdfOctal().Replace(latin, match => $"{(char)(Convert.ToInt32(match.Groups["code"].Value, 8) & 0xFF)}"));
        yield return Encoding.BigEndianUnicode.GetString(bytes, 0, bytes.Length & ~1);
        yield return Encoding.BigEndianUnicode.GetString(bytes, 1, (bytes.Length - 1) & ~1);
        yield return Encoding.UTF8.GetString(bytes);
    }

    // Texts of ours hold no control characters but line ends and tabs.
    private static bool LooksBinary(byte[] bytes) => bytes.AsSpan(0, Math.Min(bytes.Length, 4096)).IndexOfAnyInRange((byte)0, (byte)8) >= 0 || bytes.AsSpan().StartsWith("%PDF-"u8);

    [GeneratedRegex("&(?:#[0-9]{2,7}|#[xX][0-9a-fA-F]{2,6}|[a-zA-Z]{2,31});", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Entity();

    [GeneratedRegex("%[0-9a-fA-F]{2}", RegexOptions.NonBacktracking)]
    private static partial Regex Percent();

    [GeneratedRegex("""\\[uU](?<code>[0-9a-fA-F]{4})""", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Escape();

    [GeneratedRegex("[A-Za-z0-9+/_-]{16,}={0,2}", RegexOptions.NonBacktracking)]
    private static partial Regex Base64();

    [GeneratedRegex("<(?<digits>[fF][eE][fF][fF][0-9a-fA-F\\s]*)>", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex PdfHex();

    [GeneratedRegex("""\\(?<code>[0-3][0-7]{2})""", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex PdfOctal();

    [GeneratedRegex("\\s+", RegexOptions.NonBacktracking)]
    private static partial Regex WhiteSpace();
}
