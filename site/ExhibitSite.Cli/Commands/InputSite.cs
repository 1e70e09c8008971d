using ExhibitSite.Cli.Output;
using ExhibitSite.Model.Diagnostics;
using ExhibitSite.Pipeline;
using ExhibitSite.Reading.Files;

namespace ExhibitSite.Cli.Commands;

/// <summary>The input folder as the command line names it.</summary>
internal static class InputSite
{
    private static readonly Wording Missing = new(
        "找不到输入文件夹“{0}”（{1}）。用 --input 指到放着 site.yml 的文件夹。",
        "There is no input folder “{0}” ({1}). Point --input to the folder that holds site.yml.");

    private static readonly Wording Within = new(
        "输出文件夹“{0}”在输入文件夹“{1}”之内（或就是它），下一次会被当作资料读入。请把 --output 指到别处。",
        "The output folder “{0}” lies in the input folder “{1}” and would be read as material next time. Point --output elsewhere.");

    private static readonly Wording ReportWithin = new(
        "开放审核报告“{0}”会写进输出文件夹“{1}”，跟着网站一起公开。请把 --gate-report 指到别处。",
        "The gate report “{0}” would lie in the output folder “{1}” and be published with the site. Point --gate-report elsewhere.");

    /// <summary>The files of a folder; null, said to the person, when there is no such folder: a wrong argument, not a failing disk.</summary>
    public static SourceTree? Read(string folder, Terminal terminal)
    {
        if (Directory.Exists(folder)) return InputFolder.Read(folder);
        terminal.Say(Missing, folder, Path.GetFullPath(folder));
        return null;
    }

    /// <summary>True, said to the person, when an output folder lies in the input folder.</summary>
    public static bool Holds(string input, string output, Terminal terminal)
    {
        if (!Lies(output, input)) return false;
        terminal.Say(Within, output, input);
        return true;
    }

    /// <summary>True, said to the person, when the gate report would lie in the output or the input folder.</summary>
    public static bool HoldsReport(string? report, string output, string input, Terminal terminal)
    {
        if (report is null) return false;
        var folder = Lies(report, output) ? output : Lies(report, input) ? input : null;
        if (folder is null) return false;
        if (folder == output) terminal.Say(ReportWithin, report, output);
        else terminal.Say(Within, report, input);
        return true;
    }

    /// <summary>True when a path lies in a folder or is it.</summary>
    public static bool Lies(string inner, string outer)
    {
        var from = Path.GetRelativePath(Path.GetFullPath(outer), Path.GetFullPath(inner)).Replace('\\', '/');
        return from != ".." && !from.StartsWith("../", StringComparison.Ordinal) && !Path.IsPathRooted(from);
    }
}
