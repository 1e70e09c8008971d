using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using ExhibitSite.Model.Text;

namespace ExhibitSite.Model.Pdf;

/// <summary>What the codes of a font mean: the table it brings along (ISO 32000-1, 9.10.3: ToUnicode), or its encoding where that is Unicode already.</summary>
internal sealed partial class PdfFont
{
    // A range longer than this is no range of a font: codes have two bytes at most in practice.
    private const int LongestRange = 65536;

    private readonly Dictionary<(int Length, int Code), string> _texts = [];
    private readonly List<(int Length, int First, int Last)> _spaces = [];

    /// <summary>Its codes are glyphs, and nothing says what these mean.</summary>
    public static PdfFont Unreadable { get; } = new() { IsUnreadable = true };

    /// <summary>Codes are characters of Latin-1, as with the usual fonts of Western texts.</summary>
    public static PdfFont Latin { get; } = new();

    /// <summary>Codes are UTF-16 (the predefined tables UniGB-UCS2-H and its like).</summary>
    public static PdfFont Unicode { get; } = new() { IsUnicode = true };

    /// <summary>True when nobody can tell what its text says.</summary>
    public bool IsUnreadable { get; private init; }

    private bool IsUnicode { get; init; }

    /// <summary>The font of an object; null when it is none.</summary>
    /// <param name="font">The object.</param>
    /// <param name="objects">All objects.</param>
    public static PdfFont? Of(PdfObject font, PdfObjects objects)
    {
        if (!Type().IsMatch(font.Head)) return null;
        if (Table().Match(font.Head) is { Success: true } table)
            return objects.ByNumber.TryGetValue(int.Parse(table.Groups["number"].Value, CultureInfo.InvariantCulture), out var found) && found.Stream is { } stream ? OfTable(stream) : Unreadable;
        if (UnicodeTable().IsMatch(font.Head)) return Unicode;
        return font.Head.Contains("/Type0", StringComparison.Ordinal) ? Unreadable : Latin;
    }

    /// <summary>The font of a ToUnicode table.</summary>
    public static PdfFont OfTable(string table)
    {
        var font = new PdfFont();
        foreach (Match section in Section().Matches(table))
        {
            var tokens = Token().Matches(section.Groups["body"].Value).Select(t => t.Value).ToArray();
            switch (section.Groups["sort"].Value)
            {
                case "codespacerange": font.ReadSpaces(tokens); break;
                case "bfchar": font.ReadCharacters(tokens); break;
                default: font.ReadRanges(tokens); break;
            }
        }
        return font;
    }

    /// <summary>The text of a string that is shown in it.</summary>
    public string Read(byte[] codes)
    {
        if (IsUnreadable) return "";
        if (IsUnicode) return Encoding.BigEndianUnicode.GetString(codes, 0, codes.Length & ~1);
        if (_texts.Count == 0) return Encoding.Latin1.GetString(codes);
        var text = new StringBuilder(codes.Length);
        for (var at = 0; at < codes.Length;)
        {
            var length = LengthAt(codes, at);
            text.Append(_texts.GetValueOrDefault((length, CodeAt(codes, at, length)), ""));
            at += length;
        }
        return text.ToString();
    }

    private int LengthAt(byte[] codes, int at)
    {
        foreach (var (length, first, last) in _spaces)
            if (at + length <= codes.Length && CodeAt(codes, at, length) is var code && code >= first && code <= last) return length;
        return Math.Min(_spaces.Count > 0 ? _spaces[0].Length : 2, codes.Length - at);
    }

    private static int CodeAt(byte[] codes, int at, int length)
    {
        var code = 0;
        for (var i = 0; i < length; i++) code = (code << 8) | codes[at + i];
        return code;
    }

    private void ReadSpaces(string[] tokens)
    {
        for (var i = 0; i + 1 < tokens.Length; i += 2)
            if (Code(tokens[i]) is { } first && Code(tokens[i + 1]) is { } last) _spaces.Add((first.Length, first.Value, last.Value));
        _spaces.Sort();
    }

    private void ReadCharacters(string[] tokens)
    {
        for (var i = 0; i + 1 < tokens.Length; i += 2)
            if (Code(tokens[i]) is { } code) _texts.TryAdd((code.Length, code.Value), Text(tokens[i + 1]));
    }

    // A range gives its first text, whose last unit counts on, or a list of texts in brackets.
    private void ReadRanges(string[] tokens)
    {
        for (var i = 0; i + 2 < tokens.Length;)
        {
            var (first, last) = (Code(tokens[i]), Code(tokens[i + 1]));
            i += 2;
            var count = first is { } from && last is { } to ? Math.Min(to.Value - from.Value + 1, LongestRange) : 0;
            if (tokens[i] == "[")
            {
                var number = 0;
                for (i++; i < tokens.Length && tokens[i] != "]"; i++, number++)
                    if (first is { } start && number < count) _texts.TryAdd((start.Length, start.Value + number), Text(tokens[i]));
                i++;
                continue;
            }
            if (Written(tokens[i++]) is { Length: > 0 } text && first is { } begin)
                for (var number = 0; number < count; number++) _texts.TryAdd((begin.Length, begin.Value + number), HanRadicals.Replace(text[..^1] + (char)(text[^1] + number)));
        }
    }

    private static (int Length, int Value)? Code(string token)
    {
        var digits = Digits(token);
        return digits.Length is > 0 and <= 8 && int.TryParse(digits, NumberStyles.HexNumber, CultureInfo.InvariantCulture, out var value) ? ((digits.Length + 1) / 2, value) : null;
    }

    // One glyph serves a radical and a character, and a printer may name either.
    private static string Text(string token) => HanRadicals.Replace(Written(token));

    private static string Written(string token)
    {
        var digits = Digits(token);
        return Encoding.BigEndianUnicode.GetString(Convert.FromHexString(digits.Length % 2 == 0 ? digits : digits + "0"));
    }

    private static string Digits(string token) => string.Concat(token.Where(char.IsAsciiHexDigit));

    [GeneratedRegex(@"/Type\s*/Font\b(?!D)|/ToUnicode\b")]
    private static partial Regex Type();

    [GeneratedRegex(@"/ToUnicode\s+(?<number>[0-9]{1,9})\s+[0-9]{1,5}\s+R", RegexOptions.ExplicitCapture)]
    private static partial Regex Table();

    [GeneratedRegex(@"/Uni(GB|CNS|JIS|KS)-U(CS2|TF16)")]
    private static partial Regex UnicodeTable();

    [GeneratedRegex(@"begin(?<sort>codespacerange|bfchar|bfrange)(?<body>.*?)end(?:codespacerange|bfchar|bfrange)", RegexOptions.Singleline | RegexOptions.ExplicitCapture)]
    private static partial Regex Section();

    [GeneratedRegex(@"<[0-9A-Fa-f\s]*>|\[|\]", RegexOptions.NonBacktracking)]
    private static partial Regex Token();
}
