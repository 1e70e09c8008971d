using ExhibitSite.Model.Diagnostics;

namespace ExhibitSite.Cli.Output;

/// <summary>The names of the weights of findings.</summary>
internal static class Severities
{
    /// <summary>For people.</summary>
    public static Wording Words(Severity severity) => severity switch
    {
        Severity.Error => new("错误", "error"),
        Severity.Warning => new("警告", "warning"),
        _ => new("提示", "note"),
    };

    /// <summary>For JSON and SARIF (SARIF 2.1.0, 3.27.10), in no one's language.</summary>
    public static string Level(Severity severity) => Words(severity).En;

    /// <summary>For people, by the name that JSON has.</summary>
    public static Wording Named(string level) => Words(Enum.GetValues<Severity>().First(s => Level(s) == level));
}
