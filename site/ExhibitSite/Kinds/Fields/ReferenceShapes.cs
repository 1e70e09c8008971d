using System.Diagnostics.CodeAnalysis;
using ExhibitSite.Model;
using ExhibitSite.Model.Diagnostics;
using ExhibitSite.Model.Text;
using ExhibitSite.Reading.Values;

namespace ExhibitSite.Kinds.Fields;

/// <summary>The id of a record of one kind, or <c>kind:id</c> of any.</summary>
internal sealed class IdShape(string? kind) : Shape<RecordId>
{
    private static readonly Rule NotAnId = new("EX1120", Severity.Error,
        new("不是标识", "Not an id"),
        new("“{0}”不是一个标识。", "“{0}” is not an id."),
        new("标识只用小写字母、数字和连字符，例如 chen-tingjing；就是记录的文件名。", "Ids are lower-case letters, digits and hyphens, like chen-tingjing: the record's file name.")) { CanBeFixed = true };

    private static readonly Rule UnknownKind = new("EX1121", Severity.Error,
        new("不认识的类别词", "Unknown kind word"),
        new("“{0}”不是记录的类别。", "“{0}” is not a kind of record."),
        new("{1}可用的类别：{2}。", "{3}Known: {2}.")) { CanBeFixed = true };

    private static readonly Rule NoKind = new("EX1122", Severity.Error,
        new("缺少类别词", "Kind word missing"),
        new("“{0}”没有写明是哪一类记录。", "“{0}” does not say what kind of record it names."),
        new("写成“类别:标识”，例如 agent:{0}。", "Write “kind:id”, for example agent:{0}."));

    private static readonly Rule OtherKind = new("EX1124", Severity.Error,
        new("引用的类别不对", "Reference to another kind"),
        new("“{0}”是{1}（{2}），这个字段只接受{3}（{4}）。", "“{0}” is a record of kind “{2}” ({1}); this field takes “{4}” ({3}) only."),
        new("改成一条{3}的标识；别的类别写进 related，或在正文里用 [[类别:标识]]。", "Name a record of kind {4}; put others into related, or into the text as [[kind:id]]."));

    public override Wording Expects => kind is null
        ? new("类别:标识，如 agent:chen-tingjing", "kind:id, like agent:chen-tingjing")
        : new($"{kind} 的标识", $"the id of a record of kind {kind}");

    public override string Example => kind is null ? "item:…" : "…";

    public override Filling Filling { get; } = new(FillingMeans.Record) { Kind = kind };

    public override bool TryRead(ValueNode node, FieldReading reading, out RecordId value)
    {
        value = default;
        if (node is not ScalarValue scalar || Read(scalar.Text, kind, scalar.Span, reading) is not { } id) return false;
        reading.Refer(id, scalar.Span);
        value = id;
        return true;
    }

    /// <summary>Reads an id; null with an error reported.</summary>
    public static RecordId? Read(string text, string? kind, SourceSpan span, FieldReading reading)
    {
        var colon = text.AsSpan().IndexOfAny(':', '：');
        var value = text[(colon + 1)..].Trim();
        if (colon < 0 && kind is null)
        {
            reading.Findings.Report(NoKind, span, value);
            return null;
        }
        var word = colon < 0 ? kind! : text[..colon].Trim();
        if (reading.Words.Find(word) is not { } name)
        {
            var near = NearestMatch.Advice(word, reading.Words.All);
            var meant = NearestMatch.FindCertain(word, reading.Words.All) is { } certain ? new Replacement(span, word, certain) : null;
            reading.Findings.Report(UnknownKind, span, meant, word, near.Zh, string.Join(", ", reading.Words.All), near.En);
            return null;
        }
        if (kind is not null && name != kind)
        {
            reading.Findings.Report(OtherKind, span, text, All.Of(name).Label.Zh, name, All.Of(kind).Label.Zh, kind);
            return null;
        }
        if (value.Length > 0 && value.Split('/').All(part => Model.Paths.Slug.IsId(part))) return new RecordId(name, value);
        // A title in the place of an id: which record has it is known when all are read.
        if (reading.MayGuess && IsTitle(value)) return new RecordId(name, value);
        var usual = string.Join('/', value.Split('/').Select(part => Model.Paths.Slug.Nearest(part.Trim()) ?? ""));
        var isSame = usual.Length == value.Length && usual.Split('/').All(part => Model.Paths.Slug.IsId(part));
        reading.Findings.Report(NotAnId, span, isSame ? new Replacement(span, value, usual) : null, value);
        return null;
    }

    private static bool IsTitle(string text) => text.Any(static c => c is >= '\u3400' and <= '\u9FFF') && text.AsSpan().IndexOfAny(' ', '/') < 0;
}

/// <summary><c>source:wuting 卷三十，叶8b</c>: a source or item, and the place in it.</summary>
internal sealed class EvidenceShape : Shape<Evidence>
{
    public override Wording Expects => new("“source:标识 位置”或“item:标识 位置”", "“source:id place” or “item:id place”");

    public override string Example => "source:… 位置";

    public override Filling Filling { get; } = new(FillingMeans.Evidence);

    public override bool TryRead(ValueNode node, FieldReading reading, out Evidence value)
    {
        var read = node is ScalarValue scalar ? Read(scalar.Text, scalar.Span, reading) : null;
        value = read ?? default;
        return read is not null;
    }

    private static readonly Rule NoEvidenceKind = new("EX1125", Severity.Error,
        new("依据不是文献或档案", "Evidence is neither source nor item"),
        new("“{0}”不能作为依据：依据只能是 source（文献）或 item（档案）。", "“{0}” is no evidence: only a source or an item is."),
        new("写成“source:标识 卷页”或“item:标识 页”。", "Write “source:id place” or “item:id place”."));

    /// <summary>Reads one entry and notes the reference; null with an error reported.</summary>
    public static Evidence? Read(string entry, SourceSpan span, FieldReading reading)
    {
        var text = entry.Trim();
        var blank = text.AsSpan().IndexOfAny(' ', '　');
        var target = blank < 0 ? text : text[..blank];
        if (IdShape.Read(target, kind: null, span, reading) is not { } id) return null;
        if (id.Kind is not ("source" or "item"))
        {
            reading.Findings.Report(NoEvidenceKind, span, target);
            return null;
        }
        reading.Refer(id, span);
        return new Evidence(id, blank < 0 ? "" : text[blank..].Trim());
    }
}

/// <summary>A file below <c>media/</c>.</summary>
internal sealed class MediaPathShape : Shape<string>
{
    private static readonly Rule NotMedia = new("EX1123", Severity.Error,
        new("不是 media/ 下的文件", "Not a file below media/"),
        new("“{0}”不是以 media/ 开头的路径。", "“{0}” is not a path that starts with media/."),
        new("把文件放进 input/media/，写成 media/…，用正斜杠。", "Put the file into input/media/ and write media/…, with forward slashes.")) { CanBeFixed = true };

    public override Wording Expects => new("media/ 下的文件路径", "a path below media/");

    public override string Example => "media/…";

    public override Filling Filling { get; } = new(FillingMeans.File);

    public override bool TryRead(ValueNode node, FieldReading reading, [NotNullWhen(true)] out string? value)
    {
        value = (node as ScalarValue)?.Text.Trim();
        if (value is not null && IsBelowMedia(value))
        {
            reading.Use(value, node.Span);
            return true;
        }
        reading.Findings.Report(NotMedia, node.Span, value is not null && Usual(value) is { } usual ? new Replacement(node.Span, value, usual) : null, value ?? "[…]");
        return false;
    }

    // A path as Windows copies it, or from the root of the project.
    private static string? Usual(string path)
    {
        var usual = path.Replace('\\', '/').TrimStart('.', '/');
        usual = usual.StartsWith("input/media/", StringComparison.Ordinal) ? usual["input/".Length..] : usual;
        return IsBelowMedia(usual) ? usual : null;
    }

    /// <summary>True for <c>media/…</c> without steps upwards.</summary>
    public static bool IsBelowMedia(string path) =>
        path.StartsWith("media/", StringComparison.Ordinal) && !path.Split('/').Any(p => p is "" or "." or "..") && !path.Contains('\\', StringComparison.Ordinal);
}
