using System.Text;

namespace ExhibitSite.Reading.Files;

/// <summary>Texts in the encodings that Chinese programs wrote before UTF-8: GBK with its extension GB 18030, and UTF-16.</summary>
public static class TextEncodings
{
    /// <summary>The text without its mark, and the encoding's name; nulls when the bytes are none of UTF-8, UTF-16 and GB 18030.</summary>
    public static (string? Text, string? Name) Decode(byte[] bytes)
    {
        if (bytes.AsSpan().StartsWith((ReadOnlySpan<byte>)[0xEF, 0xBB, 0xBF])) bytes = bytes[3..];
        if (bytes.AsSpan().StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE])) return (Encoding.Unicode.GetString(bytes, 2, bytes.Length - 2), "UTF-16");
        if (bytes.AsSpan().StartsWith((ReadOnlySpan<byte>)[0xFE, 0xFF])) return (Encoding.BigEndianUnicode.GetString(bytes, 2, bytes.Length - 2), "UTF-16");
        if (bytes.AsSpan().Contains((byte)0)) return (null, null);
        if (TryDecode(new UTF8Encoding(false, throwOnInvalidBytes: true), bytes) is { } utf8) return (utf8, "UTF-8");
        var gb = Gb18030();
        // A private character is what GB 18030 makes of bytes that were no Chinese text.
        return gb is not null && TryDecode(gb, bytes) is { } text && !text.AsSpan().ContainsAnyInRange('\uE000', '\uF8FF') ? (text, "GBK / GB 18030") : (null, null);
    }

    /// <summary>
    /// True when the text can be written as UTF-8 with no doubt and no loss: it decodes, goes back to the same bytes, holds nothing that no text
    /// holds, and, where it is not marked as UTF-16, is made of common characters: Latin-1, Cyrillic and Big5 decode as GBK too, into rare ones.
    /// </summary>
    public static bool IsCertain(byte[] bytes)
    {
        if (Decode(bytes) is not ({ } text, { } name)) return false;
        for (var i = 0; i < text.Length; i++)
            if (text[i] != '\r' && ForbiddenCharacters.IsAt(text, i)) return false;
        return name != "GBK / GB 18030" || (IsOfCommonCharacters(bytes) && Gb18030()!.GetBytes(text).AsSpan().SequenceEqual(bytes));
    }

    // GB 2312: symbols in rows A1 to A9, the 3,755 common characters in B0 to D7, the 3,008 rarer ones in D8 to F7.
    private static bool IsOfCommonCharacters(ReadOnlySpan<byte> bytes)
    {
        var (pairs, common, rarer) = (0, 0, 0);
        for (var i = 0; i + 1 < bytes.Length; i++)
        {
            if (bytes[i] < 0x80) continue;
            pairs++;
            if (bytes[i + 1] >= 0xA1)
            {
                if (bytes[i] is (>= 0xA1 and <= 0xA9) or (>= 0xB0 and <= 0xD7)) common++;
                else if (bytes[i] is >= 0xD8 and <= 0xF7) rarer++;
            }
            i++;
        }
        return common >= pairs * 0.7 && common + rarer >= pairs * 0.9;
    }

    private static Encoding? Gb18030() => CodePagesEncodingProvider.Instance.GetEncoding("GB18030", EncoderFallback.ExceptionFallback, DecoderFallback.ExceptionFallback);

    private static string? TryDecode(Encoding encoding, byte[] bytes)
    {
        try
        {
            return encoding.GetString(bytes);
        }
        catch (DecoderFallbackException)
        {
            return null;
        }
    }
}
