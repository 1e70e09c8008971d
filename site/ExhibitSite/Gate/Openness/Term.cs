using ExhibitSite.Kinds;
using ExhibitSite.Model.Dates;
using ExhibitSite.Model.Diagnostics;

namespace ExhibitSite.Gate.Openness;

/// <summary>The term of the Archives Law, art. 27: open to the public 25 years after creation.</summary>
internal static class Term
{
    /// <summary>Years from the last day of a record to the day it opens.</summary>
    public const int Years = 25;

    /// <summary>The last day that the record can be from; null when open or unknown.</summary>
    public static Day? LastDayOf(Record record) => record.Date?.Latest;

    /// <summary>The first day of a record that is no longer closed by the term; null when it has no last day, or one after the calendar.</summary>
    public static DateOnly? EndOf(Record record) =>
        LastDayOf(record) is { Year: > 0 and < 9900 } last ? new DateOnly(last.Year, last.Month, Math.Min(last.DayOfMonth, DateTime.DaysInMonth(last.Year, last.Month))).AddYears(Years) : null;

    /// <summary>True when the term is over on a day. An open end is never over; a day before our era always is.</summary>
    public static bool IsOver(Record record, DateOnly asOf) =>
        LastDayOf(record) is { } last && (last.Year <= 0 || EndOf(record) is { } end && end <= asOf);
}

/// <summary>Without a date the term cannot be computed: "open" is then a mistake that stops the build, unless a ground is given that makes the term pointless.</summary>
internal sealed class WithoutDate : IRecordRule
{
    private static readonly Rule Rule = new("EX4003", Severity.Error,
        new("写了开放却没有日期", "Marked open without a date"),
        new("“{0}”没有日期，无法判断是否满二十五年。", "“{0}” has no date, so nobody can tell whether its 25 years are over."),
        new("写上 date，哪怕只是“约1943年”“清代”这样的范围；有提前开放依据的，写 early-opening；实在无从判断的，写 open: 未审核。", "Give a date, if only a span like 1943~ or 清代; or the ground of early opening in early-opening; if nothing is known, write open: 未审核."));

    public IEnumerable<Objection> Judge(Submission submission, GateContext context) =>
        submission is { Record: { NeedsOpening: true, Date: null }, Openness.EarlyOpening: null }
            ? [new Objection(GateLevel.Block, WithholdingReason.Undated, Rule.At(submission.Openness.Span, $"{submission.Record.Id}"))]
            : [];
}

/// <summary>Younger than 25 years: open only on one of the grounds of art. 27, or when somebody signs for it. The latest day decides.</summary>
internal sealed class WithinTheTerm : IRecordRule
{
    private static readonly Rule Rule = new("EX4004", Severity.Warning,
        new("未满二十五年", "Younger than 25 years"),
        new("“{0}”到 {1} 才满二十五年，没有写明提前开放依据，暂不公开。", "The 25 years of “{0}” end on {1}; no ground for early opening is given, so it is withheld."),
        new("有依据的，写 early-opening（如：文化类，本馆自制）；经审核仍要公开的，在 decisions.yml 里签字。", "If there is a ground, give it in early-opening (economy, education, science, culture …); if it was reviewed and shall be open, sign for it in decisions.yml."));

    public IEnumerable<Objection> Judge(Submission submission, GateContext context)
    {
        var record = submission.Record;
        if (!record.NeedsOpening || record.Date is null || submission.Openness.EarlyOpening is not null || Term.IsOver(record, context.AsOf)) return [];
        var end = Term.EndOf(record);
        return
        [
            new Objection(GateLevel.Warn, WithholdingReason.Young, Rule.At(submission.Openness.Span, $"{record.Id}", end is { } day ? $"{day:yyyy-MM-dd}" : "—")) { OpensOn = end },
        ];
    }
}
