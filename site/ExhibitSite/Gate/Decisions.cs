using System.Collections.Immutable;
using ExhibitSite.Kinds;
using ExhibitSite.Model.Diagnostics;

namespace ExhibitSite.Gate;

/// <summary>The reviewers' decisions against what the gate found. A decision clears a warning of one rule about one record, file or the site; it never clears a block.</summary>
internal sealed class Decisions(ImmutableArray<Decision> decisions, DateOnly asOf)
{
    private static readonly Rule Unused = new("EX4021", Severity.Warning,
        new("用不上的决定", "Decision without a warning"),
        new("没有这样的警告：“{0}”的 {1}（印记 {2}）。", "There is no such warning: {1} about “{0}” (mark {2})."),
        new("核对 record、rule 和 mark；事情已经过去的，删去这条决定。", "Check record, rule and mark; drop the decision if the matter is over."));

    private static readonly Rule Expired = new("EX4022", Severity.Warning,
        new("决定已过期", "Decision expired"),
        new("关于“{0}”的 {1} 的决定有效至 {2}，已不起作用。", "The decision on {1} about “{0}” held until {2}; it has no effect any more."),
        new("重新审核：延长 until，或者删去这条决定。", "Review it again: extend until, or drop the decision."));

    private static readonly Rule CannotClear = new("EX4023", Severity.Warning,
        new("决定管不了的事", "Not for a decision to clear"),
        new("{1} 不是警告，关于“{0}”的这条决定不起作用。", "{1} is no warning: this decision about “{0}” has no effect."),
        new("照 {1} 的提示改，或者写 open: 控制；然后删去这条决定。", "Follow the hint of {1}, or write open: 控制; then drop the decision."));

    private readonly Dictionary<Decision, DecisionUse> _uses = new(ReferenceEqualityComparer.Instance);

    /// <summary>True when somebody signed that the objection is no reason to keep this in.</summary>
    public bool Clear(string about, Objection objection)
    {
        var cleared = false;
        foreach (var decision in decisions)
        {
            if (decision.About != about || decision.Rule != objection.Finding.Rule.Code || decision.Mark != objection.Mark && objection.Mark is not null) continue;
            if (objection.Level != GateLevel.Warn)
            {
                _uses[decision] = DecisionUse.CannotClear;
                continue;
            }
            var isOver = decision.Until < asOf;
            _uses[decision] = isOver ? DecisionUse.Expired : DecisionUse.Used;
            cleared |= !isOver;
        }
        return cleared;
    }

    /// <summary>What became of each decision, after all objections were asked for.</summary>
    public ImmutableArray<JudgedDecision> Judged => [.. decisions.Select(d => new JudgedDecision(d, _uses.TryGetValue(d, out var use) ? use : DecisionUse.Unused))];

    /// <summary>What is to be said about decisions that do nothing.</summary>
    public IEnumerable<Diagnostic> Findings()
    {
        foreach (var (decision, use) in Judged)
        {
            if (use == DecisionUse.Unused) yield return Unused.At(decision.Span, decision.About, decision.Rule, decision.Mark ?? "—");
            else if (use == DecisionUse.Expired) yield return Expired.At(decision.Span, decision.About, decision.Rule, $"{decision.Until:yyyy-MM-dd}");
            else if (use == DecisionUse.CannotClear) yield return CannotClear.At(decision.Span, decision.About, decision.Rule);
        }
    }
}
