using System.Text;
using ExhibitSite.Model.Diagnostics;

namespace ExhibitSite.Reading.Files;

/// <summary>Bytes → text. We accept UTF-8 only, but say by name what else was found.</summary>
public static class TextDecoding
{
    private const long LargestText = 2 * 1024 * 1024;
    private const int LongestLine = 200_000;

    private static readonly Rule TooLarge = new("EX1001", Severity.Error,
        new("文件过大", "File too large"),
        new("这个文本文件有 {0} 字节，超过上限 {1} 字节。", "This text file has {0} bytes; the limit is {1}."),
        new("把它分成几个文件，例如每卷一个。", "Split it into several files, for example one a volume."));

    private static readonly Rule NotUtf8 = new("EX1002", Severity.Error,
        new("不是 UTF-8 编码", "Not UTF-8"),
        new("文件不是 UTF-8 编码（看起来是 {0}）。", "The file is not UTF-8 (it looks like {0})."),
        new("在编辑器里选择“另存为 → 编码 UTF-8”。", "Save it again as UTF-8 in your editor.")) { CanBeFixed = true };

    private static readonly Rule ByteOrderMark = new("EX1003", Severity.Note,
        new("文件开头有 BOM", "Byte order mark"),
        new("文件开头有一个看不见的 BOM 标记，已忽略。", "The file starts with an invisible byte order mark; it was ignored."),
        new("可另存为“UTF-8（无 BOM）”。", "You can save it as UTF-8 without BOM.")) { CanBeFixed = true };

    private static readonly Rule LineTooLong = new("EX1007", Severity.Error,
        new("一行过长", "Line too long"),
        new("这一行有 {0} 个字符，超过上限 {1}。", "This line has {0} characters; the limit is {1}."),
        new("按段落分行；表格数据请放进 CSV 文件。", "Break it into paragraphs; put tables into a CSV file."));

    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>
    /// The text of a file with LF line ends, or null with an error reported: too large, not UTF-8, a line without end.
    /// </summary>
    public static string? Decode(SourceFile file, Findings findings)
    {
        if (file.Size > LargestText)
        {
            findings.Report(TooLarge, SourceSpan.OfFile(file.Path), $"{file.Size}", $"{LargestText}");
            return null;
        }
        var bytes = file.ReadAll();
        var body = bytes.AsSpan();
        if (body.StartsWith((ReadOnlySpan<byte>)[0xEF, 0xBB, 0xBF]))
        {
            findings.Report(ByteOrderMark, new SourceSpan(file.Path, 1, 1), Recoding.HasMark(file.Path) ? null : new Recoding(file.Path));
            body = body[3..];
        }
        string text;
        try
        {
            text = Strict.GetString(body);
        }
        catch (DecoderFallbackException fault)
        {
            findings.Report(NotUtf8, PlaceOf(file.Path, body, fault.Index), TextEncodings.IsCertain(bytes) ? new Recoding(file.Path) : null, Guess(body));
            return null;
        }
        // Latin text in UTF-16 without a mark is also valid UTF-8: every second byte is zero.
        if (body.Count((byte)0) > body.Length / 8)
        {
            findings.Report(NotUtf8, new SourceSpan(file.Path, 1, 1), TextEncodings.IsCertain(bytes) ? new Recoding(file.Path) : null, Guess(body));
            return null;
        }
        text = text.Contains('\r', StringComparison.Ordinal) ? text.ReplaceLineEndings("\n") : text;
        return IsUsable(file.Path, text, findings) ? text : null;
    }

    /// <summary>True for a rule by which a file is not read at all.</summary>
    public static bool Refuses(Rule rule) => rule == TooLarge || rule == NotUtf8 || rule == LineTooLong || ForbiddenCharacters.Refuses(rule);

    private static bool IsUsable(string path, string text, Findings findings)
    {
        var (line, start, usable) = (1, 0, true);
        var (controls, first, firstAt) = (0, default(SourceSpan), 0);
        for (var i = 0; i <= text.Length; i++)
        {
            if (i == text.Length || text[i] == '\n')
            {
                if (i - start > LongestLine)
                {
                    findings.Report(LineTooLong, new SourceSpan(path, line, 1), $"{i - start}", $"{LongestLine}");
                    usable = false;
                }
                (line, start) = (line + 1, i + 1);
            }
            else if (ForbiddenCharacters.IsAt(text, i) && controls++ == 0)
            {
                (first, firstAt) = (new SourceSpan(path, line, i - start + 1, 1), i);
            }
        }
        if (controls == 0) return usable;
        ForbiddenCharacters.Report(first, text, firstAt, controls, findings);
        return false;
    }

    private static SourceSpan PlaceOf(string path, ReadOnlySpan<byte> bytes, int index)
    {
        var before = bytes[..Math.Clamp(index, 0, bytes.Length)];
        return new SourceSpan(path, before.Count((byte)'\n') + 1, before.Length - before.LastIndexOf((byte)'\n'));
    }

    /// <summary>GBK text is pairs of a byte ≥ 0x81 and one ≥ 0x40; UTF-16 starts with its mark or is full of zero bytes.</summary>
    private static string Guess(ReadOnlySpan<byte> bytes)
    {
        if (bytes.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE]) || bytes.StartsWith((ReadOnlySpan<byte>)[0xFE, 0xFF])) return "UTF-16";
        if (bytes.Count((byte)0) > bytes.Length / 8) return "UTF-16";
        for (var i = 0; i < bytes.Length; i++)
        {
            if (bytes[i] < 0x80) continue;
            if (bytes[i] is 0x80 or 0xFF || i + 1 == bytes.Length || bytes[i + 1] < 0x40) return "二进制 / binary";
            i++;
        }
        return "GBK / GB 18030";
    }
}
