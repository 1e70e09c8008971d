using System.Collections.Immutable;
using System.Text;
using ExhibitSite.Cli.Editors;
using ExhibitSite.Cli.Output;
using ExhibitSite.Model.Diagnostics;

namespace ExhibitSite.Cli.Commands;

/// <summary><c>exhibit new vscode</c>: the files by which Visual Studio Code knows the site. Files that a person may have changed are never overwritten.</summary>
internal static class NewEditorFiles
{
    /// <summary>The word in the place of a kind.</summary>
    public const string Word = "vscode";

    private const string Project = "site/ExhibitSite.Cli";

    private static readonly Wording Wrote = new("写好了 {0}。", "Wrote {0}.");
    private static readonly Wording Schemas = new("写好了 {1} 里的 {0} 份字段表（JSON Schema）。", "Wrote {0} schemas of fields into {1}.");
    private static readonly Wording Kept = new("已经有 {0}，没有动它；要我们的，先把它改名。", "{0} is there already and was left alone; rename it to get ours.");
    private static readonly Wording Elsewhere = new("资料文件夹“{0}”不在当前文件夹里；请在项目文件夹里运行。", "The input folder “{0}” does not lie in the current folder; run this in the project's folder.");
    private static readonly Wording Next = new("在 Visual Studio Code 里打开项目文件夹，按 Ctrl+Shift+B（macOS：Cmd+Shift+B）就检查，问题列在“问题”面板。", "Open the project's folder in Visual Studio Code and press Ctrl+Shift+B (macOS: Cmd+Shift+B): findings are listed under Problems.");

    /// <summary>Writes them beside the input folder.</summary>
    public static ExitCode Write(string folder, Terminal terminal)
    {
        var project = Environment.CurrentDirectory;
        if (!InputSite.Lies(folder, project) || !Directory.Exists(folder)) return terminal.Refuse(Elsewhere, folder);
        var input = Path.GetRelativePath(project, Path.GetFullPath(folder)).Replace('\\', '/');
        // Whoever has the sources runs them; whoever has the tool, the tool.
        ImmutableArray<string> command = Directory.Exists(Path.Combine(project, Project)) ? ["dotnet", "run", "--project", Project, "-c", "Release", "--"] : ["exhibit"];
        foreach (var (path, text) in EditorFiles.Offered(input, command, terminal))
        {
            if (File.Exists(Path.Combine(project, path))) terminal.Say(Kept, path);
            else Put(Path.Combine(project, path), text, path, terminal);
        }
        foreach (var (path, text) in EditorFiles.Made) Save(Path.Combine(project, path), text);
        terminal.Out.WriteLine(terminal.Word(Schemas, $"{EditorFiles.Made.Count}", ".exhibit/schema"));
        terminal.Out.WriteLine(terminal.Word(Next));
        return ExitCode.Done;
    }

    private static void Put(string file, string text, string shown, Terminal terminal)
    {
        Save(file, text);
        terminal.Out.WriteLine(terminal.Word(Wrote, shown));
    }

    private static void Save(string file, string text)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        File.WriteAllBytes(file, Encoding.UTF8.GetBytes(text));
    }
}
