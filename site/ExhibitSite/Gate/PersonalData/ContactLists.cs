using System.Collections.Immutable;
using ExhibitSite.Model.Diagnostics;

namespace ExhibitSite.Gate.PersonalData;

/// <summary>More than three telephone numbers or addresses in one file are a list of people: no signature clears it.</summary>
internal static class ContactLists
{
    /// <summary>So many different ones are still no list.</summary>
    public const int Most = 3;

    private static readonly Rule Rule = new("EX4120", Severity.Error,
        new("联系方式的名单", "A list of contacts"),
        new("“{0}”所在的文件里有 {1} 个不同的联系方式（电话、邮箱、住址等），成了名单。", "The file of “{0}” holds {1} different contacts (telephones, mails, addresses …): a list of people."),
        new("名单不上网：写 open: 控制，或者遮盖、删去。", "Such lists are not published: write open: 控制, or cover or remove them."))
    {
        HidesSource = true,
    };

    /// <summary>The objections of all records, where contacts that make a list weigh more.</summary>
    public static ImmutableArray<(string About, ImmutableArray<Objection> Objections)> Weigh(IReadOnlyList<(string About, ImmutableArray<Objection> Objections)> judged)
    {
        // A value from a folder's defaults is one contact, however many records have it.
        var lists = judged.SelectMany(j => j.Objections).Where(o => o.IsContact)
            .GroupBy(o => o.Finding.Span.FileOnDisk, StringComparer.Ordinal)
            .Select(g => (File: g.Key, Count: g.Select(o => o.Finding.Rule.Code + o.Mark).Distinct(StringComparer.Ordinal).Count()))
            .Where(g => g.Count > Most).ToDictionary(g => g.File, g => g.Count, StringComparer.Ordinal);
        if (lists.Count == 0) return [.. judged];
        return [.. judged.Select(j => (j.About, j.Objections.Select(o => Weigh(j.About, o, lists)).ToImmutableArray()))];
    }

    private static Objection Weigh(string about, Objection objection, Dictionary<string, int> lists) =>
        objection.IsContact && lists.TryGetValue(objection.Finding.Span.FileOnDisk, out var count)
            ? objection with { Level = GateLevel.Block, Finding = Rule.At(objection.Finding.Span, about, $"{count}") }
            : objection;
}
