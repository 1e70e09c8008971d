using ExhibitSite.Kinds;
using ExhibitSite.Model.Diagnostics;

namespace ExhibitSite.Gate.Openness;

/// <summary>A state secret is one until somebody lifted the classification and said so, whatever the flag says.</summary>
internal sealed class StillClassified : IRecordRule
{
    private static readonly Rule Rule = new("EX4002", Severity.Error,
        new("标有密级却写了开放", "Classified and marked open"),
        new("“{0}”标有密级，没有解密说明，却没有写成不公开。", "“{0}” is classified, has no declassification note, and is not marked closed."),
        new("已解密的，写上 declassified（何时、由谁解密）；未解密的，写 open: 控制。", "If the classification was lifted, add declassified (when, by whom); if not, write open: 控制."));

    public IEnumerable<Objection> Judge(Submission submission, GateContext context) =>
        submission.Openness is { Classification: not null, Declassified: null }
            ? [new Objection(GateLevel.Block, WithholdingReason.Classified, Rule.At(submission.Openness.Span, $"{submission.Record.Id}"))]
            : [];
}
