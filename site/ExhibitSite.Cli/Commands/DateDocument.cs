using System.Collections.Immutable;
using System.Text.Json.Serialization;
using ExhibitSite.Cli.Output;
using ExhibitSite.Kinds.Fields;
using ExhibitSite.Model.Dates;
using ExhibitSite.Model.Diagnostics;

namespace ExhibitSite.Cli.Commands;

/// <summary>How one historical date is read, as a document for scripts and for the desk.</summary>
/// <param name="Text">As written.</param>
/// <param name="Edtf">As EDTF; null when it cannot be said.</param>
/// <param name="Earliest">Its first day; null when it has none.</param>
/// <param name="Latest">Its last day; null when it has none.</param>
/// <param name="Findings">What is wrong or worth a look.</param>
internal sealed record DateDocument(string Text, string? Edtf, string? Earliest, string? Latest, ImmutableArray<DateRemark> Findings)
{
    /// <summary>Reads a date.</summary>
    /// <param name="text">As written.</param>
    /// <param name="language">Of the remarks.</param>
    public static DateDocument Of(string text, string language)
    {
        var result = DateReading.Read(text);
        var date = result.Value;
        return new DateDocument(
            text, date?.Edtf, date?.Earliest?.ToString(), date?.Latest?.ToString(),
            [.. result.Findings.Select(f => new DateRemark(f.Fault.ToString(), Severities.Level(Weight(f)), f.Start, f.Length, Message(f, language)))]);
    }

    /// <summary>True when the text cannot stand.</summary>
    [JsonIgnore]
    public bool HasErrors => Findings.Any(f => f.Severity == Severities.Level(Severity.Error));

    private static string Message(DateFinding finding, string language) =>
        $"{(finding.Found.Length > 0 ? $"“{finding.Found}”" : "")}{new Wording("：", ": ").In(language)}{DateFaultWords.Of(finding).In(language)}".TrimStart('：', ':', ' ');

    private static Severity Weight(DateFinding finding) => finding.Severity switch
    {
        DateSeverity.Error => Severity.Error,
        DateSeverity.Warning => Severity.Warning,
        _ => Severity.Note,
    };
}

/// <summary>One remark about a date.</summary>
/// <param name="Code">What it is about; names of <see cref="DateFault"/>.</param>
/// <param name="Severity">error, warning or note.</param>
/// <param name="Start">From 0, in UTF-16 units of the text.</param>
/// <param name="Length">Of the place.</param>
/// <param name="Message">In the language asked for.</param>
internal sealed record DateRemark(string Code, string Severity, int Start, int Length, string Message);
