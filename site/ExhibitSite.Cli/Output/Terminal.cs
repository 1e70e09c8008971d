using ExhibitSite.Cli.Commands;
using ExhibitSite.Model.Diagnostics;

namespace ExhibitSite.Cli.Output;

/// <summary>Where a command speaks, and in which language.</summary>
/// <param name="Out">For results: the last line of a build, JSON, SARIF.</param>
/// <param name="Error">For people: findings as text, tables, progress.</param>
/// <param name="Language"><c>zh-Hans</c> or <c>en</c>.</param>
/// <param name="IsInteractive">True when a person is looking: progress and colour make sense.</param>
internal sealed record Terminal(TextWriter Out, TextWriter Error, string Language, bool IsInteractive)
{
    /// <summary>True when a bug of ours should be shown with all its details.</summary>
    public bool ShowsDetails { get; init; }

    /// <summary>The languages the command speaks.</summary>
    public static IReadOnlyList<string> Languages { get; } = ["zh-Hans", "en"];

    /// <summary>The process's own console. The language is looked up before the command line is read, as help is in it too.</summary>
    public static Terminal OfConsole(string[] args)
    {
        var named = args.SkipWhile(a => a != "--lang").Skip(1).Concat(args.Where(a => a.StartsWith("--lang=", StringComparison.Ordinal)).Select(a => a[7..]));
        var language = named.FirstOrDefault(Languages.Contains) ?? Languages[0];
        return new Terminal(Console.Out, Console.Error, language, !Console.IsErrorRedirected) { ShowsDetails = args.Contains("--debug", StringComparer.Ordinal) };
    }

    /// <summary>A sentence in the terminal's language.</summary>
    public string Word(Wording wording, params IReadOnlyList<string> arguments) => wording.In(Language, arguments);

    /// <summary>Says something to the person.</summary>
    public void Say(Wording wording, params IReadOnlyList<string> arguments) => Error.WriteLine(Word(wording, arguments));

    /// <summary>Says what is wrong with what was asked for.</summary>
    public ExitCode Refuse(Wording wording, params IReadOnlyList<string> arguments)
    {
        Say(wording, arguments);
        return ExitCode.WrongUsage;
    }
}
