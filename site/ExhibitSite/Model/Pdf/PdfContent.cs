using System.Text;

namespace ExhibitSite.Model.Pdf;

/// <summary>The strings that a content stream shows (ISO 32000-1, 9.4.3), in their order. What one operator shows belongs together; operators that move end a line.</summary>
/// <param name="fontOf">The font that a name means in these contents.</param>
internal sealed class PdfContent(Func<string, PdfFont> fontOf)
{
    private const int LongestString = 1024 * 1024;

    private readonly StringBuilder _text = new();
    private readonly List<byte[]> _strings = [];
    private PdfFont _font = PdfFont.Latin;
    private string _name = "";

    /// <summary>True when something was shown in a font that nobody can read.</summary>
    public bool IsUnreadable { get; private set; }

    /// <summary>The text.</summary>
    public string Read(string content)
    {
        for (var at = 0; at < content.Length;)
        {
            var c = content[at];
            if (c == '(') at = ReadLiteral(content, at);
            else if (c == '<' && at + 1 < content.Length && content[at + 1] != '<') at = ReadHex(content, at);
            else if (c == '/') (_name, at) = Word(content, at + 1);
            else if (char.IsAsciiLetter(c) || c is '\'' or '"')
            {
                (var word, at) = Word(content, at);
                Do(word);
            }
            else if (c == '%') at = content.IndexOfAny(['\r', '\n'], at) is >= 0 and var end ? end : content.Length;
            else at++;
        }
        return _text.ToString().Trim();
    }

    private void Do(string word)
    {
        switch (word)
        {
            case "Tf": _font = fontOf(_name); break;
            case "Tj" or "TJ" or "'" or "\"": Show(); break;
            case "Td" or "TD" or "Tm" or "T*" or "ET": _text.Append('\n'); break;
        }
        _strings.Clear();
    }

    private void Show()
    {
        foreach (var shown in _strings)
        {
            _text.Append(_font.Read(shown));
            IsUnreadable |= _font.IsUnreadable && shown.Length > 0;
        }
    }

    private static (string Word, int End) Word(string content, int start)
    {
        var end = start;
        while (end < content.Length && !char.IsWhiteSpace(content[end]) && !"/<>[]()%{}".Contains(content[end], StringComparison.Ordinal)) end++;
        return (content[start..end], end);
    }

    private int ReadHex(string content, int start)
    {
        var end = content.IndexOf('>', start);
        if (end < 0) return content.Length;
        var digits = string.Concat(content[(start + 1)..end].Where(char.IsAsciiHexDigit));
        // 7.3.4.3: a missing last digit is 0.
        _strings.Add(Convert.FromHexString(digits.Length % 2 == 0 ? digits : digits + "0"));
        return end + 1;
    }

    // 7.3.4.2: escapes for signs, up to three octal digits, a line end that does not count, and brackets that match.
    private int ReadLiteral(string content, int start)
    {
        var bytes = new List<byte>();
        var depth = 1;
        var at = start + 1;
        for (; at < content.Length && at - start < LongestString; at++)
        {
            var c = content[at];
            if (c == '\\' && at + 1 < content.Length) at = ReadEscape(content, at + 1, bytes);
            else if (c == ')' && --depth == 0) break;
            else
            {
                if (c == '(') depth++;
                bytes.Add((byte)c);
            }
        }
        _strings.Add([.. bytes]);
        return at + 1;
    }

    private static int ReadEscape(string content, int at, List<byte> bytes)
    {
        var c = content[at];
        if (c is >= '0' and <= '7')
        {
            var code = 0;
            var end = at;
            while (end < content.Length && end < at + 3 && content[end] is >= '0' and <= '7') code = (code * 8) + (content[end++] - '0');
            bytes.Add((byte)code);
            return end - 1;
        }
        if (c == '\r' && at + 1 < content.Length && content[at + 1] == '\n') return at + 1;
        if (c is '\r' or '\n') return at;
        bytes.Add((byte)(c switch { 'n' => '\n', 'r' => '\r', 't' => '\t', 'b' => '\b', 'f' => '\f', _ => c }));
        return at;
    }
}
