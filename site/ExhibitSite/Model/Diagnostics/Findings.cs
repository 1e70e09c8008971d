using System.Collections.Immutable;

namespace ExhibitSite.Model.Diagnostics;

/// <summary>Collects what a stage finds. Not shared between threads: each worker has its own and they are merged in order.</summary>
public sealed class Findings
{
    private readonly ImmutableArray<Diagnostic>.Builder _found = ImmutableArray.CreateBuilder<Diagnostic>();

    /// <summary>How many were collected.</summary>
    public int Count => _found.Count;

    /// <summary>Adds one finding.</summary>
    public void Add(Diagnostic diagnostic) => _found.Add(diagnostic);

    /// <summary>Adds a finding of a rule at a place.</summary>
    public void Report(Rule rule, SourceSpan span, params string[] arguments) => _found.Add(rule.At(span, arguments));

    /// <summary>Adds a finding that can be mended without asking; with no remedy, one as any other.</summary>
    public void Report(Rule rule, SourceSpan span, Remedy? remedy, params string[] arguments) => _found.Add(rule.At(span, arguments) with { Remedy = remedy });

    /// <summary>Everything, sorted as a report is read, each finding once.</summary>
    public ImmutableArray<Diagnostic> InOrder() => Sorted(_found);

    /// <summary>Sorts findings as a report is read and drops exact repetitions.</summary>
    public static ImmutableArray<Diagnostic> Sorted(IEnumerable<Diagnostic> findings)
    {
        var list = findings.ToList();
        list.Sort(Diagnostic.InOrder);
        var kept = ImmutableArray.CreateBuilder<Diagnostic>(list.Count);
        foreach (var finding in list)
            if (kept.Count == 0 || Diagnostic.InOrder(kept[^1], finding) != 0) kept.Add(finding);
        return kept.ToImmutable();
    }
}
