using ExhibitSite.Kinds;
using ExhibitSite.Model.Diagnostics;

namespace ExhibitSite.Gate.Openness;

/// <summary>What keeps a record in because it says so, or because it does not say otherwise: a note, never an error.</summary>
internal static class StaysIn
{
    private static readonly Rule Rule = new("EX4001", Severity.Note,
        new("未公开的记录", "Record withheld"),
        new("“{0}”不公开：{1}。", "“{0}” is withheld: {2}."),
        new("要公开，须写 open: 开放；档案和案卷还须有 rights 和完整的 review（by、on、basis、batch）。不想公开，就不必改。", "To publish it, write open: 开放; items and files also need rights and a complete review (by, on, basis, batch). Nothing is to be done when it should stay in."));

    public static Objection For(Submission submission, WithholdingReason reason)
    {
        var words = WithholdingReasons.Words(reason);
        return new Objection(GateLevel.Withhold, reason, Rule.At(submission.Openness.Span, $"{submission.Record.Id}", words.Zh, words.En));
    }
}

/// <summary>控制 and 未审核.</summary>
internal sealed class FlagSaysClosed : IRecordRule
{
    public IEnumerable<Objection> Judge(Submission submission, GateContext context) => submission.Openness.Flag switch
    {
        OpeningFlag.Controlled => [StaysIn.For(submission, WithholdingReason.Controlled)],
        OpeningFlag.NotReviewed => [StaysIn.For(submission, WithholdingReason.NotReviewed)],
        _ => [],
    };
}

/// <summary>延期开放 until the day that is given, for ever when none is; and any record before the day in <c>open-from</c>.</summary>
internal sealed class NotYetOpen : IRecordRule
{
    public IEnumerable<Objection> Judge(Submission submission, GateContext context)
    {
        var (flag, from) = (submission.Openness.Flag, submission.Openness.OpenFrom);
        var isClosed = flag == OpeningFlag.Deferred ? from is null || from > context.AsOf : from > context.AsOf;
        if (!isClosed) return [];
        return [StaysIn.For(submission, WithholdingReason.Deferred) with { OpensOn = from }];
    }
}

/// <summary>An archival unit is closed until it says otherwise.</summary>
internal sealed class FlagMissing : IRecordRule
{
    public IEnumerable<Objection> Judge(Submission submission, GateContext context) =>
        submission.Record.NeedsOpening && submission.Openness.Flag is null ? [StaysIn.For(submission, WithholdingReason.NoFlag)] : [];
}

/// <summary>An archival unit needs a rights statement.</summary>
internal sealed class RightsMissing : IRecordRule
{
    public IEnumerable<Objection> Judge(Submission submission, GateContext context) =>
        submission.Record.NeedsOpening && submission.Openness.Rights is null ? [StaysIn.For(submission, WithholdingReason.NoRights)] : [];
}

/// <summary>An archival unit needs to know who opened it, when, on what ground and in which batch (Archives Law, art. 30).</summary>
internal sealed class ReviewIncomplete : IRecordRule
{
    public IEnumerable<Objection> Judge(Submission submission, GateContext context) =>
        submission.Record.NeedsOpening && submission.Openness.Review is not { IsComplete: true } ? [StaysIn.For(submission, WithholdingReason.NoReview)] : [];
}
