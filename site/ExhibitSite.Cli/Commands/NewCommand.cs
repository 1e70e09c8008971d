using System.CommandLine;
using System.Text;
using ExhibitSite.Cli.Output;
using ExhibitSite.Kinds;
using ExhibitSite.Model;
using ExhibitSite.Model.Diagnostics;
using ExhibitSite.Model.Paths;
using ExhibitSite.Model.Text;
using ExhibitSite.Reading.Files;

namespace ExhibitSite.Cli.Commands;

/// <summary><c>exhibit new item letter-1</c>: a commented file to fill in. Never overwrites.</summary>
internal static class NewCommand
{
    private static readonly Wording About = new("新建一条记录，带说明", "Write a commented starter file");
    private static readonly Wording KindArgument = new("类别：{0}（也可以写中文）；vscode 写编辑器的任务、片段和字段表", "Kind: {0}; vscode writes an editor's tasks, snippets and schemas");
    private static readonly Wording IdArgument = new("标识；单元和篇写成“所属/标识”，如 chen-tingjing/coins", "Id; for sections and pieces “whole/part”, like chen-tingjing/coins");
    private static readonly Wording UnknownKind = new("没有“{0}”这一类；最接近的是“{1}”。可用：{2}。", "There is no kind “{0}”; the nearest is “{1}”. Known: {2}.");
    private static readonly Wording BadId = new("标识“{0}”不能用：只能用小写字母、数字和连字符。可以写“{1}”。", "The id “{0}” cannot be used: lower-case letters, digits and hyphens only. You may write “{1}”.");
    private static readonly Wording NeedsWhole = new("“{0}”要写成“所属/标识”，例如 {1}。", "A {0} is named “whole/part”, like {1}.");
    private static readonly Wording NoSlash = new("“{0}”类的标识里不能有斜线：“{1}”。", "The id of a {0} has no slash: “{1}”.");
    private static readonly Wording NoWhole = new("没有“{0}”这个文件夹。先新建它所属的记录：exhibit new {1} {2}", "There is no folder “{0}”. First write the record it belongs to: exhibit new {1} {2}");
    private static readonly Wording Exists = new("已经有了：{0}。没有改动任何文件。", "It is there already: {0}. Nothing was changed.");
    private static readonly Wording Written = new("写好了 {0}。打开它，把“待填”的地方填上，再运行 exhibit check。", "Wrote {0}. Open it, fill in what is 待填 (to be filled in), then run exhibit check.");
    private static readonly Wording NoId = new("缺少 <id>：写成 exhibit new {0} 标识。", "<id> is missing: exhibit new {0} id.");
    private static readonly Wording NoSource = new("这一类要写依据，而资料里还没有出处：先运行 exhibit new source …，再把它写进 evidence。", "This kind needs evidence, and there is no source yet: run exhibit new source … and name it under evidence.");

    public static Command Create(Terminal terminal)
    {
        var kind = new Argument<string>("kind") { Description = terminal.Word(KindArgument, string.Join(", ", All.Kinds.Select(k => k.Name))) };
        var id = new Argument<string?>("id") { Description = terminal.Word(IdArgument), Arity = ArgumentArity.ZeroOrOne };
        var input = Options.Input(terminal);
        var command = new Command("new", terminal.Word(About)) { kind, id, input };
        command.SetAction(parsed =>
        {
            var (word, folder) = (parsed.GetRequiredValue(kind), parsed.GetRequiredValue(input));
            if (word == NewEditorFiles.Word) return (int)NewEditorFiles.Write(folder, terminal);
            return (int)(parsed.GetValue(id) is { } name ? Run(word, name, folder, terminal) : terminal.Refuse(NoId, word));
        });
        return command;
    }

    private static ExitCode Run(string word, string id, string folder, Terminal terminal)
    {
        if (All.Words.Find(word) is not { } name)
            return terminal.Refuse(UnknownKind, word, NearestMatch.Find(word, All.Words.All) ?? All.Kinds[0].Name, string.Join(", ", All.Kinds.Select(k => $"{k.Name} {k.Label.Zh}")));
        var kind = All.Of(name);
        if (!id.Split('/').All(part => Slug.IsId(part)))
            return terminal.Refuse(BadId, id, string.Join('/', id.Split('/').Select(part => Slug.Nearest(part) ?? "…")));
        if (InputSite.Read(folder, terminal) is not { } input) return ExitCode.WrongUsage;
        if (RecordPlace.Of(kind, id, input.Files.Select(static f => f.Path)) is not { } path) return RefuseId(kind, id, input, terminal);
        if (input.Files.FirstOrDefault(f => RecordPlace.IdAt(kind, f.Path) == id) is { } there) return terminal.Refuse(Exists, there.Path);
        if (WholeOf(path, id) is { } whole && !input.Files.Any(f => f.Path.StartsWith(whole + "/", StringComparison.Ordinal)))
            return terminal.Refuse(NoWhole, whole, OwnerOf(whole), id[..id.LastIndexOf('/')]);
        var source = FirstSource(input);
        var starter = Starter.Make(kind, id, path, source);
        Write(Path.Combine(folder, path), starter.Text);
        terminal.Out.WriteLine(terminal.Word(Written, Path.Combine(folder, path)));
        if (source is null && kind.Table.All.Any(f => f.IsRequired && f.Example.Contains("source:", StringComparison.Ordinal))) terminal.Say(NoSource);
        return ExitCode.Done;
    }

    private static ExitCode RefuseId(Kind kind, string id, SourceTree input, Terminal terminal)
    {
        if (RecordPlace.Of(kind, $"whole/{id}", []) is null) return terminal.Refuse(NoSlash, terminal.Word(kind.Label), id);
        var whole = input.Files.FirstOrDefault(f => f.Path.StartsWith(kind.Folder + "/", StringComparison.Ordinal))?.Path.Split('/')[1] ?? "chen-tingjing";
        return terminal.Refuse(NeedsWhole, terminal.Word(kind.Label), $"{whole}/{id}");
    }

    // The folder that the part's number counts in.
    private static string? WholeOf(string path, string id) =>
        id.Contains('/', StringComparison.Ordinal) ? string.Join('/', [path.Split('/')[0], .. id.Split('/')[..^1]]) : null;

    private static string OwnerOf(string whole) => All.Kinds.First(k => k.IdOf(whole + "/index.md") is not null).Name;

    private static RecordId? FirstSource(SourceTree input) =>
        Kinds.Stage.Describe(Reading.Stage.Read(input)).Submissions.Select(s => (RecordId?)s.Record.Id).FirstOrDefault(r => r is { Kind: "source" });

    private static void Write(string path, string text)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        // CreateNew: not even a file that appeared a moment ago is overwritten.
        using var file = new FileStream(path, FileMode.CreateNew, FileAccess.Write);
        file.Write(Encoding.UTF8.GetBytes(text));
    }
}
