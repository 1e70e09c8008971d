using System.Text;

namespace ExhibitSite.Gate.Files;

/// <summary>The strings of a PDF's part in their order (ISO 32000-1, 7.3.4 and 9.4.3): what one TJ array holds belongs together, operators of text end a line.</summary>
internal static class PdfStrings
{
    private const int LongestString = 32 * 1024;

    private static readonly string[] LineEnds = ["BT", "ET", "Td", "TD", "Tm", "T*", "Tj", "TJ"];

    /// <summary>The text.</summary>
    /// <param name="part">Content of a page, or the objects of the file.</param>
    public static string Of(string part)
    {
        var text = new StringBuilder();
        for (var at = 0; at < part.Length;)
        {
            if (part[at] == '(' && EndOfLiteral(part, at) is > 0 and var close)
            {
                AppendLiteral(text, part.AsSpan(at + 1, close - at - 1));
                at = close + 1;
            }
            else if (part[at] == '<' && EndOfHex(part, at) is > 0 and var end)
            {
                AppendHex(text, string.Concat(part[(at + 1)..end].Where(char.IsAsciiHexDigit)));
                at = end + 1;
            }
            else if (part[at] is 'B' or 'E' or 'T' && at + 1 < part.Length && LineEnds.Contains(part.Substring(at, 2)))
            {
                text.Append('\n');
                at += 2;
            }
            else at++;
        }
        return text.ToString().Trim();
    }

    private static int EndOfLiteral(string part, int start)
    {
        var depth = 0;
        for (var i = start; i < part.Length && i - start < LongestString; i++)
        {
            if (part[i] == '\\') i++;
            else if (part[i] == '(') depth++;
            else if (part[i] == ')' && --depth == 0) return i;
        }
        return -1;
    }

    private static int EndOfHex(string part, int start)
    {
        for (var i = start + 1; i < part.Length && i - start < LongestString; i++)
        {
            if (part[i] == '>') return i > start + 1 ? i : -1;
            if (!char.IsAsciiHexDigit(part[i]) && !char.IsWhiteSpace(part[i])) return -1;
        }
        return -1;
    }

    private static void AppendHex(StringBuilder text, string hex)
    {
        if (hex.StartsWith("FEFF", StringComparison.OrdinalIgnoreCase)) text.Append(PdfReading.Unicode(hex[4..]));
        else text.Append(PdfReading.Latin.GetString(PdfReading.Bytes(hex)));
    }

    // 7.3.4.2: escapes for signs, up to three octal digits, and a line end that does not count.
    private static void AppendLiteral(StringBuilder text, ReadOnlySpan<char> written)
    {
        var plain = new StringBuilder(written.Length);
        for (var i = 0; i < written.Length; i++)
        {
            if (written[i] != '\\' || i + 1 == written.Length)
            {
                plain.Append(written[i]);
                continue;
            }
            i++;
            if (written[i] is 'n' or 'r' or 't') plain.Append(' ');
            else if (written[i] is >= '0' and <= '7')
            {
                var code = 0;
                for (var digits = 0; digits < 3 && i < written.Length && written[i] is >= '0' and <= '7'; digits++, i++) code = (code * 8) + (written[i] - '0');
                plain.Append((char)(code & 0xFF));
                i--;
            }
            else if (written[i] is not ('\n' or '\r' or 'b' or 'f')) plain.Append(written[i]);
        }
        var read = plain.ToString();
        text.Append(read.StartsWith("þÿ", StringComparison.Ordinal) ? Encoding.BigEndianUnicode.GetString(PdfReading.Latin.GetBytes(read[2..])) : read);
    }
}
