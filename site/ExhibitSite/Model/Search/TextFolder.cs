using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace ExhibitSite.Model.Search;

/// <summary>Folds texts (<c>docs/search.md</c>, section 2). Not for several threads at once.</summary>
/// <param name="table">The site's fold table.</param>
public sealed partial class TextFolder(FoldTable table)
{
    private const char NoteBegins = '\uFFFA';
    private const char NoteEnds = '\uFFFB';

    private readonly Run _main = new();
    private readonly Run _notes = new();

    /// <summary>A text in its folded form.</summary>
    public FoldedText Fold(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        _main.Clear();
        _notes.Clear();
        var isInNote = false;
        for (var at = 0; at < text.Length;)
        {
            if (text[at] == NoteBegins && !isInNote)
            {
                isInNote = true;
                _notes.Add(FoldedText.Gap, at, at);
                at++;
            }
            else if (text[at] == NoteEnds && isInNote)
            {
                isInNote = false;
                at++;
            }
            else at = Next(text, at, isInNote ? _notes : _main);
        }
        return new FoldedText(
            [.. _main.CodePoints, .. _notes.CodePoints], [.. _main.Starts, .. _notes.Starts], [.. _main.Ends, .. _notes.Ends], _main.CodePoints.Count);
    }

    /// <summary>Folds what begins here; where the next begins.</summary>
    private int Next(string text, int at, Run run)
    {
        if (UnitLength(text, at) is > 0 and var unit)
        {
            run.Add(FoldedText.Gap, at, at + unit);
            return at + unit;
        }
        var codePoint = CodePointAt(text, at);
        var end = at + (codePoint > 0xFFFF ? 2 : 1);
        Span<int> room = stackalloc int[1];
        foreach (var part in UnicodeForms.Plain(codePoint, room))
        {
            var folded = table.Of(part);
            run.Add(UnicodeForms.ClassOf(folded) == CodePointClass.Gap ? FoldedText.Gap : folded, at, end);
        }
        return end;
    }

    /// <summary>The length of an entity or a description sequence that begins here; 0 for none.</summary>
    private static int UnitLength(string text, int at) => text[at] switch
    {
        '&' => Entity().EnumerateMatches(text.AsSpan(at)) is var found && found.MoveNext() ? found.Current.Length : 0,
        >= '\u2FF0' and <= '\u2FFF' or '\u31EF' => DescriptionEnd(text, at) - at,
        _ => 0,
    };

    private static int DescriptionEnd(string text, int at)
    {
        for (var missing = 1; missing > 0 && at < text.Length; missing--)
        {
            if (Arity(text[at]) is > 0 and var arity)
            {
                missing += arity;
                at++;
                continue;
            }
            if (Ends(text, at)) break;
            at += text[at] == '&' && UnitLength(text, at) is > 0 and var entity ? entity : CodePointAt(text, at) > 0xFFFF ? 2 : 1;
        }
        return at;
    }

    private static int Arity(char character) => character switch
    {
        '\u2FF2' or '\u2FF3' => 3,
        '\u2FFE' or '\u2FFF' => 1,
        >= '\u2FF0' and <= '\u2FFF' or '\u31EF' => 2,
        _ => 0,
    };

    private static bool Ends(string text, int at) =>
        text[at] is NoteBegins or NoteEnds
        || char.GetUnicodeCategory(text[at]) is UnicodeCategory.SpaceSeparator or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator or UnicodeCategory.Control;

    // A surrogate alone is itself: a gap, of no decomposition.
    private static int CodePointAt(string text, int at) => Rune.TryGetRuneAt(text, at, out var rune) ? rune.Value : text[at];

    [GeneratedRegex(@"^&(?=[A-Za-z+#-]*[0-9])[A-Za-z0-9+#-]{1,24};", RegexOptions.CultureInvariant)]
    private static partial Regex Entity();

    /// <summary>Folded code points and where they came from.</summary>
    private sealed class Run
    {
        public List<int> CodePoints { get; } = [];

        public List<int> Starts { get; } = [];

        public List<int> Ends { get; } = [];

        public void Add(int codePoint, int start, int end)
        {
            CodePoints.Add(codePoint);
            Starts.Add(start);
            Ends.Add(end);
        }

        public void Clear()
        {
            CodePoints.Clear();
            Starts.Clear();
            Ends.Clear();
        }
    }
}
