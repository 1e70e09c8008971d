using ExhibitSite.Kinds;
using ExhibitSite.Kinds.Elements;
using ExhibitSite.Model.Diagnostics;

namespace ExhibitSite.Gate.Openness;

/// <summary>
/// 公开属性 against 开放标识: what the creating body would not disclose (不予公开), or on request only (依申请公开), and the archive calls open. Both can be right,
/// as the opening review comes later and may judge otherwise; which of them is, the record does not say. What is unclear stays in until somebody signs.
/// After the term of art. 27, 依申请公开 is no doubt any more: it was a rule for the time before.
/// </summary>
internal sealed class DisclosureUnclear : IRecordRule
{
    private const string NotAtAll = "不予公开";
    private const string OnRequest = "依申请公开";

    private static readonly Rule Rule = new("EX4015", Severity.Warning,
        new("公开属性和开放标识不一致", "Disclosure and opening flag disagree"),
        new("“{0}”的公开属性是“{1}”，开放标识却是“开放”，暂不公开。", "The disclosure of “{0}” is {1}, but its flag says 开放; it is withheld."),
        new("写错了的，改 disclosure 或 open；开放审核已经另有结论的，在 decisions.yml 里签字，写明结论。", "Correct disclosure or open if one is wrong; if the opening review decided otherwise, sign for it in decisions.yml and say what it decided."));

    public IEnumerable<Objection> Judge(Submission submission, GateContext context)
    {
        if (submission.Record is not IArchivalUnit { Description.Disclosure: { } disclosure }) return [];
        var isUnclear = disclosure == NotAtAll || (disclosure == OnRequest && !Term.IsOver(submission.Record, context.AsOf));
        return isUnclear ? [new Objection(GateLevel.Warn, WithholdingReason.NotForDisclosure, Rule.At(submission.Openness.Span, $"{submission.Record.Id}", disclosure))] : [];
    }
}
