using System.Text;
using ExhibitSite.Kinds;
using ExhibitSite.Model;
using ExhibitSite.Model.Diagnostics;
using ExhibitSite.Model.Paths;
using ExhibitSite.Model.Text;
using ExhibitSite.Reading.Files;

namespace ExhibitSite.Cli.Commands;

/// <summary>Where a new record goes and what its file says at first; or why it cannot be made.</summary>
/// <param name="Starter">The file; null when it cannot be made.</param>
/// <param name="Refusal">Why not, in the two languages; null when it can.</param>
internal sealed record StarterPlan(Starter? Starter, Wording? Refusal)
{
    private static readonly Wording UnknownKind = new("没有“{0}”这一类；最接近的是“{1}”。可用：{2}。", "There is no kind “{0}”; the nearest is “{1}”. Known: {2}.");
    private static readonly Wording BadId = new("标识“{0}”不能用：只能用小写字母、数字和连字符。可以写“{1}”。", "The id “{0}” cannot be used: lower-case letters, digits and hyphens only. You may write “{1}”.");
    private static readonly Wording NeedsWhole = new("“{0}”要写成“所属/标识”，例如 {1}。", "A {0} is named “whole/part”, like {1}.");
    private static readonly Wording NoSlash = new("“{0}”类的标识里不能有斜线：“{1}”。", "The id of a {0} has no slash: “{1}”.");
    private static readonly Wording NoWhole = new("没有“{0}”这个文件夹。先新建它所属的记录：exhibit new {1} {2}", "There is no folder “{0}”. First write the record it belongs to: exhibit new {1} {2}");
    private static readonly Wording Exists = new("已经有了：{0}。没有改动任何文件。", "It is there already: {0}. Nothing was changed.");

    /// <summary>True when the kind demands evidence and there is no source yet that could be named.</summary>
    public bool LacksSource { get; private init; }

    /// <summary>What is wrong with the words themselves, whatever is there; null for nothing.</summary>
    /// <param name="word">The kind, by name or Chinese label.</param>
    /// <param name="id">The id.</param>
    public static Wording? FaultOf(string word, string id)
    {
        if (All.Words.Find(word) is null)
            return Filled(UnknownKind, word, NearestMatch.Find(word, All.Words.All) ?? All.Kinds[0].Name, string.Join(", ", All.Kinds.Select(k => $"{k.Name} {k.Label.Zh}")));
        return id.Split('/').All(part => Slug.IsId(part)) ? null : Filled(BadId, id, string.Join('/', id.Split('/').Select(part => Slug.Nearest(part) ?? "…")));
    }

    /// <summary>Plans a record; nothing is written.</summary>
    /// <param name="word">The kind, by name or Chinese label.</param>
    /// <param name="id">The id.</param>
    /// <param name="input">What is there.</param>
    /// <param name="form">How much the file explains.</param>
    public static StarterPlan Of(string word, string id, SourceTree input, StarterForm form)
    {
        if (FaultOf(word, id) is { } fault) return new StarterPlan(null, fault);
        var kind = All.Of(All.Words.Find(word)!);
        if (RecordPlace.Of(kind, id, input.Files.Select(static f => f.Path)) is not { } path) return RefuseId(kind, id, input);
        if (input.Files.FirstOrDefault(f => RecordPlace.IdAt(kind, f.Path) == id) is { } there) return Refuse(Exists, there.Path);
        if (WholeOf(path, id) is { } whole && !input.Files.Any(f => f.Path.StartsWith(whole + "/", StringComparison.Ordinal)))
            return Refuse(NoWhole, whole, OwnerOf(whole), id[..id.LastIndexOf('/')]);
        var source = FirstSource(input);
        return new StarterPlan(new Starter(path, Starter.TextOf(kind, id, source, form)), null)
        {
            LacksSource = source is null && kind.Table.All.Any(f => f.IsRequired && f.Example.Contains("source:", StringComparison.Ordinal)),
        };
    }

    /// <summary>Writes the file of a plan that holds one.</summary>
    /// <param name="folder">The input folder.</param>
    /// <exception cref="IOException">The disk said no, or a file has appeared there.</exception>
    public void Write(string folder)
    {
        var path = Path.Combine(folder, Starter!.Path);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        // CreateNew: not even a file that appeared a moment ago is overwritten.
        using var file = new FileStream(path, FileMode.CreateNew, FileAccess.Write);
        file.Write(Encoding.UTF8.GetBytes(Starter.Text));
    }

    private static StarterPlan Refuse(Wording wording, params string[] values) => new(null, Filled(wording, values));

    private static Wording Filled(Wording wording, params string[] values) => new(wording.In("zh", values), wording.In("en", values));

    private static StarterPlan RefuseId(Kind kind, string id, SourceTree input)
    {
        if (RecordPlace.Of(kind, $"whole/{id}", []) is null) return RefuseFor(kind, NoSlash, id);
        var whole = input.Files.FirstOrDefault(f => f.Path.StartsWith(kind.Folder + "/", StringComparison.Ordinal))?.Path.Split('/')[1] ?? "chen-tingjing";
        return RefuseFor(kind, NeedsWhole, $"{whole}/{id}");
    }

    private static StarterPlan RefuseFor(Kind kind, Wording wording, string id) => new(null, new Wording(wording.In("zh", kind.Label.Zh, id), wording.In("en", kind.Label.En, id)));

    // The folder that the part's number counts in.
    private static string? WholeOf(string path, string id) =>
        id.Contains('/', StringComparison.Ordinal) ? string.Join('/', [path.Split('/')[0], .. id.Split('/')[..^1]]) : null;

    private static string OwnerOf(string whole) => All.Kinds.First(k => k.IdOf(whole + "/index.md") is not null).Name;

    private static RecordId? FirstSource(SourceTree input) =>
        Kinds.Stage.Describe(Reading.Stage.Read(input)).Submissions.Select(s => (RecordId?)s.Record.Id).FirstOrDefault(r => r is { Kind: "source" });
}
