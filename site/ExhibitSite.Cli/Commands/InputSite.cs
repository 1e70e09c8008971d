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
        var from = Path.GetRelativePath(Path.GetFullPath(input), Path.GetFullPath(output)).Replace('\\', '/');
        if (from == ".." || from.StartsWith("../", StringComparison.Ordinal) || Path.IsPathRooted(from)) return false;
        terminal.Say(Within, output, input);
        return true;
    }
}
