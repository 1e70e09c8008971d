using System.Text;
using System.Xml;
using ExhibitSite.Gate.PersonalData;
using ExhibitSite.Model.Diagnostics;
using ExhibitSite.Reading;
using ExhibitSite.Reading.Captions;

namespace ExhibitSite.Gate.Files;

/// <summary>Personal data in the name of a file, which goes into its address.</summary>
internal sealed class NameOfFile : IFileRule
{
    public IEnumerable<Objection> Judge(ShownFile file, GateContext context)
    {
        var name = System.IO.Path.GetFileNameWithoutExtension(file.Path).Replace('_', ' ');
        return context.Scan.Look(file.Named, Passage.Of("file name", name, file.Span));
    }
}

/// <summary>Personal data in the words of a file: captions and tables, the texts of a drawing, what stands in a recording's head.</summary>
internal sealed class WordsInFile : IFileRule
{
    private const int HeadBytes = 256 * 1024;
    private const int ShortestWord = 6;

    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    private static readonly Rule NotText = new("EX4011", Severity.Warning,
        new("文字文件读不了", "Text file cannot be read"),
        new("“{0}”不是 UTF-8 文字，无法检查个人信息，暂不公开。", "“{0}” is no UTF-8 text and cannot be looked through for personal data; it is withheld."),
        new("另存为 UTF-8。", "Save it again as UTF-8."));

    public IEnumerable<Objection> Judge(ShownFile file, GateContext context)
    {
        var scan = context.Scan;
        switch (file.Form)
        {
            case FileForm.Text:
                if (TextOf(file.Bytes) is not { } text) return [new Objection(GateLevel.Warn, WithholdingReason.UnsafeFile, NotText.At(file.Span, file.Named))];
                // As they are shown, too: a number that marks or line breaks cut up is one.
                return Lines(Covering.Apply(text)).Concat(CuesOf(file, text)).SelectMany(l => scan.Look(file.Named, Passage.Of($"{l.Number}", l.Text, SourceSpan.OfFile(file.Path) with { Line = l.Number })));
            case FileForm.Svg:
                return SvgText.Of(file.Bytes) is { } words
                    ? words.SelectMany(w => scan.Look(file.Named, Passage.Of("text", Covering.Apply(w), SourceSpan.OfFile(file.Path))))
                    : [new Objection(GateLevel.Warn, WithholdingReason.UnsafeFile, NotText.At(file.Span, file.Named))];
            case FileForm.Recording:
                return Printable(file.Bytes.AsSpan(0, Math.Min(file.Bytes.Length, HeadBytes))).SelectMany(w => scan.Look(file.Named, Passage.Of("tags", w, SourceSpan.OfFile(file.Path))));
            default:
                return [];
        }
    }

    /// <summary>The text of a file; null when it is not UTF-8.</summary>
    public static string? TextOf(byte[] bytes)
    {
        try
        {
            return Strict.GetString(bytes).TrimStart('\uFEFF').ReplaceLineEndings("\n");
        }
        catch (DecoderFallbackException)
        {
            return null;
        }
    }

    private static IEnumerable<(string Text, int Number)> CuesOf(ShownFile file, string text) =>
        CaptionsText.Read(file.Path, file.Bytes) is { } captions
            ? captions.Cues.Where(cue => !text.Contains(cue.Text, StringComparison.Ordinal)).Select(cue => (Covering.Apply(cue.Text), cue.Line))
            : [];

    private static IEnumerable<(string Text, int Number)> Lines(string text) => text.Split('\n').Select((line, i) => (line, i + 1));

    // The words in the head of a binary file: what is readable as UTF-8, in pieces.
    private static List<string> Printable(ReadOnlySpan<byte> bytes)
    {
        var words = new List<string>();
        var word = new StringBuilder();
        foreach (var rune in Encoding.UTF8.GetString(bytes).EnumerateRunes())
        {
            if (!Rune.IsControl(rune) && rune != Rune.ReplacementChar) word.Append(rune.ToString());
            else Flush();
        }
        Flush();
        return words;

        void Flush()
        {
            if (word.Length >= ShortestWord) words.Add(word.ToString());
            word.Clear();
        }
    }
}

/// <summary>The words of a drawing.</summary>
internal static class SvgText
{
    /// <summary>Its texts and titles, each text with its spans in one; null when it is no XML without DTD.</summary>
    public static List<string>? Of(byte[] bytes)
    {
        var settings = new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null };
        var words = new List<string>();
        try
        {
            using var xml = XmlReader.Create(new MemoryStream(bytes, writable: false), settings);
            var text = new StringBuilder();
            while (xml.Read())
            {
                if (xml.NodeType is XmlNodeType.Text or XmlNodeType.CDATA) text.Append(xml.Value);
                else if (xml.NodeType == XmlNodeType.Element && !xml.IsEmptyElement && xml.LocalName is "text" or "title" or "desc") Flush(words, text);
                else if (xml.NodeType == XmlNodeType.EndElement && xml.LocalName is not ("tspan" or "textPath" or "a")) Flush(words, text);
            }
            Flush(words, text);
            return words;
        }
        catch (XmlException)
        {
            return null;
        }
    }

    private static void Flush(List<string> words, StringBuilder text)
    {
        if (text.Length > 0) words.Add(text.ToString());
        text.Clear();
    }
}
