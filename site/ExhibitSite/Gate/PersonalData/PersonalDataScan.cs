using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;

namespace ExhibitSite.Gate.PersonalData;

/// <summary>Looks through passages with all patterns.</summary>
internal sealed partial class PersonalDataScan(GateContext context)
{
    private const int MarkLength = 4;

    /// <summary>What stands in a passage.</summary>
    /// <param name="about">The record, file or site it belongs to, for the message.</param>
    /// <param name="passage">The passage.</param>
    /// <param name="reason">The reason that a finding keeps its owner in.</param>
    public IEnumerable<Objection> Look(string about, Passage passage, WithholdingReason reason = WithholdingReason.PersonalData)
    {
        if (passage.Text.Length < 4) yield break;
        var found = Find(passage.Text, passage).ToList();
        // A tag that a reader sees as text may still cut a number in two.
        if (passage.Text.Contains('<', StringComparison.Ordinal) && found.Count == 0) found.AddRange(Find(Tag().Replace(passage.Text, ""), passage));
        foreach (var (pattern, written, origin) in found)
        {
            if (pattern.IsContact && context.Own.Know(written)) continue;
            var mark = MarkOf(pattern, written);
            yield return new Objection(pattern.Level, reason, pattern.Rule.At(passage.PlaceOf(origin), about, passage.Field, mark))
            {
                Mark = mark,
                IsContact = pattern.IsContact,
            };
        }
    }

    /// <summary>The names of what stands in a text, in the order of their places.</summary>
    public IEnumerable<string> NamesIn(Passage passage) =>
        Find(passage.Text, passage).Where(f => f.Pattern.Level > GateLevel.Note).OrderBy(f => f.Origin).Select(f => f.Pattern.Name);

    private IEnumerable<(IPersonalDataPattern Pattern, string Written, int Origin)> Find(string text, Passage passage)
    {
        var scanned = ScannedText.Of(text);
        var taken = new List<Sighting>();
        var judged = passage with { AsOf = context.AsOf };
        foreach (var pattern in context.Patterns)
            foreach (var sighting in pattern.Find(scanned, judged).ToArray())
            {
                if (taken.Exists(sighting.Overlaps)) continue;
                taken.Add(sighting);
                yield return (pattern, scanned.Text[sighting.Start..sighting.End], scanned.OriginOf(sighting.Start));
            }
    }

    // Sixteen bits: enough to tell the findings of a record apart, too few to find a telephone number by trying all of them.
    private static string MarkOf(IPersonalDataPattern pattern, string written)
    {
        var plain = string.Concat(written.Where(char.IsLetterOrDigit)).ToUpperInvariant();
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(pattern.Rule.Code + plain)))[..MarkLength];
    }

    [GeneratedRegex("<[^<>]{0,60}>")]
    private static partial Regex Tag();
}
