using ExhibitSite.Kinds;
using ExhibitSite.Model.Diagnostics;

namespace ExhibitSite.Gate.Files;

/// <summary>A media entry with an opening flag of its own that says closed: the file stays in wherever it is shown.</summary>
internal sealed class FileSaysClosed : IFileRule
{
    internal static readonly Rule Rule = new("EX4010", Severity.Note,
        new("未公开的文件", "File withheld"),
        new("“{0}”不公开：{1}。", "“{0}” is withheld: {2}."),
        new("不想公开，就不必改；要公开，改这张图自己的 open、open-from 或 rights。", "Nothing is to be done when it should stay in; otherwise change the entry's own open, open-from or rights."));

    public IEnumerable<Objection> Judge(ShownFile file, GateContext context)
    {
        foreach (var use in file.Uses)
        {
            var isEarly = use.OpenFrom > context.AsOf || (use.Flag == OpeningFlag.Deferred && use.OpenFrom is null);
            WithholdingReason? reason = use.Flag switch
            {
                OpeningFlag.Controlled => WithholdingReason.Controlled,
                OpeningFlag.NotReviewed => WithholdingReason.NotReviewed,
                _ => isEarly ? WithholdingReason.Deferred : null,
            };
            if (reason is { } why) yield return For(file, why) with { OpensOn = why == WithholdingReason.Deferred ? use.OpenFrom : null };
        }
    }

    /// <summary>A file that stays in and stops nothing.</summary>
    public static Objection For(ShownFile file, WithholdingReason reason)
    {
        var words = WithholdingReasons.Words(reason);
        return new Objection(GateLevel.Withhold, reason, Rule.At(file.Span, file.Named, words.Zh, words.En));
    }
}

/// <summary>Captions and posters whose recording stays in.</summary>
internal static class FileGoesWith
{
    /// <summary>Why such a file stays in.</summary>
    public static Objection For(string path, SourceSpan span)
    {
        var words = WithholdingReasons.Words(WithholdingReason.WithinWithheld);
        return new Objection(GateLevel.Withhold, WithholdingReason.WithinWithheld, FileSaysClosed.Rule.At(span, PersonalData.Mask.LongNumbers(path), words.Zh, words.En));
    }
}

/// <summary>A media entry whose own rights say that nobody cleared them: "copyright undetermined" and "copyright not evaluated" of rightsstatements.org.</summary>
internal sealed class RightsNotCleared : IFileRule
{
    private static readonly string[] Uncleared = ["vocab/UND/", "vocab/CNE/"];

    public IEnumerable<Objection> Judge(ShownFile file, GateContext context) =>
        file.Uses.Any(use => use.Rights is { } rights && Uncleared.Any(u => rights.Contains(u, StringComparison.OrdinalIgnoreCase)))
            ? [FileSaysClosed.For(file, WithholdingReason.NoRights)]
            : [];
}
