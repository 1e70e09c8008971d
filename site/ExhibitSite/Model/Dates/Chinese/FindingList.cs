using System.Globalization;

namespace ExhibitSite.Model.Dates.Chinese;

/// <summary>The findings of one text, by place.</summary>
internal sealed class FindingList(FoldedText folded)
{
    private readonly List<DateFinding> _findings = [];

    public void Error(DateFault fault, Place place, params ReadOnlySpan<object> arguments) => Add(fault, DateSeverity.Error, place, arguments);

    public void Warning(DateFault fault, Place place, params ReadOnlySpan<object> arguments) => Add(fault, DateSeverity.Warning, place, arguments);

    public void Note(DateFault fault, Place place, params ReadOnlySpan<object> arguments) => Add(fault, DateSeverity.Note, place, arguments);

    /// <summary>All findings: by place, then by code; each once.</summary>
    public List<DateFinding> InOrder()
    {
        var ordered = new List<DateFinding>(_findings);
        ordered.Sort(static (left, right) =>
        {
            var byStart = left.Start.CompareTo(right.Start);
            return byStart != 0 ? byStart : left.Fault.CompareTo(right.Fault);
        });
        return ordered;
    }

    /// <summary>Leaves away what was said of a reading that came to nothing.</summary>
    public void KeepErrors() => _findings.RemoveAll(static finding => finding.Severity != DateSeverity.Error);

    private void Add(DateFault fault, DateSeverity severity, Place place, ReadOnlySpan<object> arguments)
    {
        foreach (var earlier in _findings)
            if (earlier.Fault == fault && earlier.Start == place.Start && earlier.Length == place.Length) return;
        var texts = new string[arguments.Length];
        for (var index = 0; index < texts.Length; index++) texts[index] = Convert.ToString(arguments[index], CultureInfo.InvariantCulture) ?? "";
        _findings.Add(new DateFinding(fault, severity, place.Start, place.Length, folded.Written(place), [.. texts]));
    }
}
