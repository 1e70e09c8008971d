using System.Collections.Immutable;
using ExhibitSite.Gate.PersonalData;
using ExhibitSite.Kinds;
using ExhibitSite.Model;
using ExhibitSite.Model.Diagnostics;
using ExhibitSite.Resolving;

namespace ExhibitSite.Gate;

/// <summary>Which records may go out.</summary>
/// <param name="Open">The records that may, by kind and id.</param>
/// <param name="Withheld">The others, by kind and id.</param>
/// <param name="Findings">What is to be said.</param>
internal sealed record RecordVerdicts(ImmutableArray<Record> Open, ImmutableArray<Withheld> Withheld, ImmutableArray<Diagnostic> Findings)
{
    /// <summary>Judges every record by itself and by the records above it.</summary>
    public static RecordVerdicts Of(Site site, GateContext context, ImmutableArray<IRecordRule> rules, Decisions decisions)
    {
        var judged = new ImmutableArray<Objection>[site.Submissions.Length];
        Parallel.For(0, judged.Length, i => judged[i] = (context.Memory?.Records).Of(site.Submissions[i], s => [.. rules.SelectMany(rule => rule.Judge(s, context))]));
        var standing = Standing(site.Submissions, judged, decisions);
        var own = Weights(site.Submissions, standing);
        var (open, withheld, findings) = (new List<Record>(), new List<Withheld>(), new List<Diagnostic>());
        for (var i = 0; i < standing.Length; i++)
        {
            var submission = site.Submissions[i];
            var record = submission.Record;
            // Where nothing weighs anything, nobody lies in something that does.
            var above = own.Count == 0 ? GateLevel.Note : site.Catalogue.Above(record).Select(r => own.GetValueOrDefault(r.Id)).DefaultIfEmpty().Max();
            if (standing[i].IsEmpty && above == GateLevel.Note)
            {
                open.Add(record);
                continue;
            }
            findings.AddRange(FindingsOf(standing[i], isClosedAbove: above is GateLevel.Warn or GateLevel.Withhold));
            var reasons = Reasons(standing[i]);
            if (reasons.IsEmpty && above == GateLevel.Note) open.Add(record);
            else withheld.Add(Verdict(submission, reasons));
        }
        return new RecordVerdicts([.. open], [.. withheld], [.. findings]);
    }

    /// <summary>What stands against each record when lists of contacts are weighed and decisions are heard. Few records have anything against them; the others need no more than a look.</summary>
    private static ImmutableArray<Objection>[] Standing(ImmutableArray<Submission> submissions, ImmutableArray<Objection>[] judged, Decisions decisions)
    {
        var standing = (ImmutableArray<Objection>[])judged.Clone();
        int[] opposed = [.. Enumerable.Range(0, judged.Length).Where(i => !judged[i].IsEmpty)];
        var weighed = ContactLists.Weigh([.. opposed.Select(i => ($"{submissions[i].Record.Id}", judged[i]))]);
        // One after another, in order: decisions remember what they were good for.
        for (var k = 0; k < opposed.Length; k++) standing[opposed[k]] = [.. weighed[k].Objections.Where(o => !decisions.Clear(weighed[k].About, o))];
        return standing;
    }

    /// <summary>What records weigh for those below them; those that weigh nothing are not in it.</summary>
    private static Dictionary<RecordId, GateLevel> Weights(ImmutableArray<Submission> submissions, ImmutableArray<Objection>[] standing)
    {
        var weights = new Dictionary<RecordId, GateLevel>();
        for (var i = 0; i < standing.Length; i++)
            if (!standing[i].IsEmpty && WeightOf(standing[i]) is > GateLevel.Note and var weight) weights.Add(submissions[i].Record.Id, weight);
        return weights;
    }

    /// <summary>The objections that keep something in, the heaviest sort first; of one sort in the order of the rules.</summary>
    public static ImmutableArray<Objection> Reasons(ImmutableArray<Objection> objections) =>
        [.. objections.Where(o => o.Level > GateLevel.Note).OrderByDescending(o => o.Level == GateLevel.Withhold ? int.MaxValue : (int)o.Level)];

    /// <summary>
    /// What is said about a record or file: one note when its curator keeps it in anyway, which makes everything else pointless;
    /// else every objection. Whoever lies in something that stays in is not told what would stand against it by itself.
    /// </summary>
    public static IEnumerable<Diagnostic> FindingsOf(ImmutableArray<Objection> objections, bool isClosedAbove)
    {
        if (objections.FirstOrDefault(o => o.Level == GateLevel.Withhold) is { } closed) return [closed.Finding];
        return isClosedAbove ? [] : objections.Select(o => o.Finding);
    }

    // What a record weighs for those below it: kept in is kept in, and a mistake that stops the build stops it once.
    private static GateLevel WeightOf(ImmutableArray<Objection> objections) =>
        objections.Any(o => o.Level == GateLevel.Withhold) ? GateLevel.Withhold : objections.Select(o => o.Level).DefaultIfEmpty(GateLevel.Note).Max();

    private static Withheld Verdict(Submission submission, ImmutableArray<Objection> reasons)
    {
        var record = submission.Record;
        var (reason, opensOn) = reasons.IsEmpty ? (WithholdingReason.WithinWithheld, null) : (reasons[0].Reason, reasons[0].OpensOn);
        // A title that may itself hold what was found is not repeated.
        var title = reasons.Any(r => r.Reason == WithholdingReason.PersonalData) ? record.Id.Value : record.Title;
        return new Withheld(record.Id, title, reason, opensOn, submission.Openness.Span) { Objections = reasons };
    }
}
