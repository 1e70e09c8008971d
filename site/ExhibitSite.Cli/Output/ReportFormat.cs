namespace ExhibitSite.Cli.Output;

/// <summary>The forms in which findings are printed.</summary>
internal enum ReportFormat
{
    /// <summary>For people, on standard error.</summary>
    Text,

    /// <summary>One document of our own, on standard output.</summary>
    Json,

    /// <summary>SARIF 2.1.0, as code hosts read it, on standard output.</summary>
    Sarif,
}

/// <summary>The words of the command line for them.</summary>
internal static class ReportFormats
{
    /// <summary>The form of a word that the command line has already checked.</summary>
    public static ReportFormat Of(string word) => word switch
    {
        "json" => ReportFormat.Json,
        "sarif" => ReportFormat.Sarif,
        _ => ReportFormat.Text,
    };
}
