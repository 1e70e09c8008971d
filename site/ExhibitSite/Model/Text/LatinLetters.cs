using System.Collections.Frozen;
using System.Text;

namespace ExhibitSite.Model.Text;

/// <summary>Latin letters without their marks, as an index of names sorts them: Š under S, Ø under O.</summary>
public static class LatinLetters
{
    // Written out, as the runtime takes no letter apart in the invariant culture.
    private static readonly FrozenDictionary<char, string> Plain = new (string Bare, string Marked)[]
    {
        ("a", "àáâãäåāăąǎǟǡǻȁȃȧ"), ("ae", "æǣǽ"), ("c", "çćĉċč"), ("d", "ďđð"), ("e", "èéêëēĕėęěȅȇȩ"), ("g", "ĝğġģǧǵ"), ("h", "ĥħȟ"),
        ("i", "ìíîïĩīĭįıǐȉȋ"), ("j", "ĵǰ"), ("k", "ķǩ"), ("l", "ĺļľŀł"), ("n", "ñńņňǹ"), ("o", "òóôõöøōŏőơǒǫǭǿȍȏȫȭȯȱ"), ("oe", "œ"),
        ("r", "ŕŗřȑȓ"), ("s", "śŝşšș"), ("ss", "ß"), ("t", "ţťŧț"), ("th", "þ"), ("u", "ùúûüũūŭůűųưǔǖǘǚǜȕȗ"), ("w", "ŵ"), ("y", "ýÿŷȳ"), ("z", "źżžƶ"),
    }.SelectMany(row => row.Marked.Select(marked => (marked, row.Bare))).ToFrozenDictionary(row => row.marked, row => row.Bare);

    /// <summary>A letter in lower case without marks; what is not a marked Latin letter in lower case only.</summary>
    public static string Bare(Rune letter)
    {
        var lower = Rune.ToLowerInvariant(letter);
        return lower.IsBmp && Plain.TryGetValue((char)lower.Value, out var bare) ? bare : lower.ToString();
    }
}
