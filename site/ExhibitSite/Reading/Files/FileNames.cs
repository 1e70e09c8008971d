using System.Buffers;
using System.Globalization;
using System.Text;
using ExhibitSite.Model.Diagnostics;
using ExhibitSite.Model.Paths;

namespace ExhibitSite.Reading.Files;

/// <summary>Names that some disk, server or reader would trip over: reported before they get into an address.</summary>
internal static class FileNames
{
    private const int MostBytes = 200;
    private const string RefusedCharacters = "<>:\"|?*\\";

    private static readonly SearchValues<char> Refused = SearchValues.Create(RefusedCharacters);

    private static readonly Rule BadName = new("EX1052", Severity.Error,
        new("文件名不能用", "File name not usable"),
        new("名称“{0}”不能用：{1}。", "The name “{0}” cannot be used: {2}."),
        new("在文件管理器里改名，例如“{3}”；引用它的地方也要改。", "Rename it, for example to “{3}”, also where it is named."));

    private static readonly Rule Link = new("EX1053", Severity.Warning,
        new("链接没有读取", "Link not followed"),
        new("“{0}”是指向别处的链接，没有读取。", "“{0}” is a link to another place and was not followed."),
        new("把真正的文件放进输入文件夹。", "Put the real file into the input folder."));

    private static readonly Rule Twin = new("EX1054", Severity.Error,
        new("文件名只有大小写之别", "Names that differ in case only"),
        new("“{0}”与“{1}”只有大小写的差别，在 Windows 和 macOS 上是同一个文件。", "“{0}” and “{1}” differ in case only: on Windows and macOS they are one file."),
        new("给其中一个改名。", "Rename one of them."));

    /// <summary>Reports them all.</summary>
    public static void Check(TreeNames names, Findings findings)
    {
        foreach (var path in names.Paths)
            foreach (var name in path.Split('/'))
                if (FaultOf(name) is { } fault) findings.Report(BadName, SourceSpan.OfFile(Shown(path)), Shown(name), fault.Zh, fault.En, Mended(name));
        foreach (var link in names.Links) findings.Report(Link, SourceSpan.OfFile(Shown(link)), Shown(link));
        foreach (var twins in names.Twins) findings.Report(Twin, SourceSpan.OfFile(Shown(twins[1])), Shown(twins[0]), Shown(twins[1]));
    }

    private static Wording? FaultOf(string name)
    {
        if (name.Any(IsUnseen)) return new("含有看不见的控制字符", "it holds characters that cannot be seen");
        if (name.Any(IsLoose)) return new("含有拆开写的附加符号（常见于 macOS），看起来一样，却和通行写法不是同一个名字", "it holds loose accents, as macOS writes them: it looks like the usual spelling and is another name");
        if (name.AsSpan().ContainsAny(Refused)) return new("含有 < > : \" | ? * \\ 之一，Windows 不允许", "it holds one of < > : \" | ? * \\, which Windows refuses");
        if (name[^1] is '.' or ' ' || name[0] == ' ') return new("开头或结尾有空格或句点，Windows 会去掉", "it starts or ends with a blank or a full stop, which Windows drops");
        if (Slug.IsReserved(name.Split('.')[0])) return new("是 Windows 的保留名", "Windows keeps this name for itself");
        return Encoding.UTF8.GetByteCount(name) > MostBytes ? new($"超过 {MostBytes} 字节", $"it is longer than {MostBytes} bytes") : null;
    }

    // Format characters change the order or the joining of what is read around them, so that a name shows as another.
    private static bool IsUnseen(char c) => char.IsControl(c) || char.GetUnicodeCategory(c) is UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator;

    // What is composed in Unicode's form C: Latin accents, Japanese voice marks, Korean letters. Other scripts have marks of their own.
    private static bool IsLoose(char c) => c is (>= '\u0300' and <= '\u036F') or '\u3099' or '\u309A' or (>= '\u1100' and <= '\u11FF');

    private static string Shown(string name)
    {
        var shown = new StringBuilder();
        foreach (var c in name)
            if (IsUnseen(c)) shown.Append(CultureInfo.InvariantCulture, $"⟨U+{(int)c:X4}⟩");
            else shown.Append(c);
        return shown.ToString();
    }

    private static string Mended(string name)
    {
        var kept = string.Concat(name.Where(c => !IsUnseen(c) && !IsLoose(c))).Trim(' ', '.');
        foreach (var c in RefusedCharacters) kept = kept.Replace(c, '-');
        var stem = kept.Split('.')[0];
        if (Slug.IsReserved(stem)) kept = stem + "-1" + kept[stem.Length..];
        return kept.Length > 60 ? "…" + Path.GetExtension(kept) : kept;
    }
}
