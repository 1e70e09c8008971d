using ExhibitSite.Kinds;

namespace ExhibitSite.Gate.PersonalData;

/// <summary>Asks every passage of a record for personal data.</summary>
internal sealed class PersonalDataInRecords : IRecordRule
{
    public IEnumerable<Objection> Judge(Submission submission, GateContext context)
    {
        var scan = context.Scan;
        var latest = submission.Record.Date?.Latest;
        return Passages.Of(submission).SelectMany(p => scan.Look($"{submission.Record.Id}", p with { Latest = latest })).DistinctBy(o => (o.Finding.Rule.Code, o.Mark, o.Finding.Span));
    }
}
