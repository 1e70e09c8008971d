using System.Diagnostics;
using ExhibitSite.Cli.Commands;
using ExhibitSite.Writing.Images;

namespace ExhibitSite.Cli.Doctor;

/// <summary>What <c>exhibit doctor</c> asks the machine.</summary>
/// <param name="DotNet">The version of the runtime.</param>
/// <param name="Encoding">The encoding in which the terminal shows text: <c>UTF-8</c>, <c>GBK</c> … as the machine names it; empty when nothing says so.</param>
/// <param name="Now">The time on the wall, with its distance from UTC.</param>
/// <param name="AsOf">The day that a build without <c>--as-of</c> would judge by.</param>
internal sealed record MachineFacts(Version DotNet, string Encoding, DateTimeOffset Now, DateOnly AsOf)
{
    private static readonly string[] Locales = ["LC_ALL", "LC_CTYPE", "LANG"];

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    /// <summary>True on Windows, whose consoles change their encoding by a command.</summary>
    public bool IsWindows { get; init; }

    /// <summary>True when libvips answers.</summary>
    public bool HasImageEngine { get; init; }

    /// <summary>True when pdftoppm answers.</summary>
    public bool HasPdfPages { get; init; }

    /// <summary>True when there is a font for Han; null when the machine has no way to tell.</summary>
    public bool? HasHanFont { get; init; }

    /// <summary>True when SOURCE_DATE_EPOCH sets the day of builds.</summary>
    public bool HasFixedDay { get; init; }

    /// <summary>Asks this machine.</summary>
    public static MachineFacts Read() => new(Environment.Version, EncodingOfTerminal(), TimeProvider.System.GetLocalNow(), Today.Date)
    {
        IsWindows = OperatingSystem.IsWindows(),
        HasImageEngine = new ImageWorkshop(Path.GetTempPath()).IsReady,
        HasPdfPages = new Poppler().IsReady,
        HasHanFont = AskForHanFont(),
        HasFixedDay = Environment.GetEnvironmentVariable("SOURCE_DATE_EPOCH") is { Length: > 0 },
    };

    // A Windows console has a code page; elsewhere the locale's name ends in the encoding (POSIX, 8.2).
    private static string EncodingOfTerminal()
    {
        if (OperatingSystem.IsWindows()) return Console.InputEncoding.WebName;
        var locale = Locales.Select(Environment.GetEnvironmentVariable).FirstOrDefault(static v => v is { Length: > 0 }) ?? "";
        return locale.Contains('.', StringComparison.Ordinal) ? locale[(locale.IndexOf('.', StringComparison.Ordinal) + 1)..].Split('@')[0] : locale.Length > 0 && locale is not ("C" or "POSIX") ? "UTF-8" : "";
    }

    // Windows and macOS come with fonts for Han. Elsewhere fontconfig knows.
    private static bool? AskForHanFont()
    {
        if (!OperatingSystem.IsLinux()) return true;
        try
        {
            using var process = Process.Start(new ProcessStartInfo("fc-list", [":lang=zh", "family"]) { RedirectStandardOutput = true, RedirectStandardError = true, UseShellExecute = false });
            if (process is null) return null;
            var output = process.StandardOutput.ReadToEndAsync();
            if (!process.WaitForExit(Patience) || process.ExitCode != 0) return null;
            return output.Result.Trim().Length > 0;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return null;
        }
    }
}
