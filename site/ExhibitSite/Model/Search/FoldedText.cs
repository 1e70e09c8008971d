using System.Text;

namespace ExhibitSite.Model.Search;

/// <summary>A text as folded code points in reading order: the main text, then each interlinear note after a gap.</summary>
/// <param name="CodePoints">Folded; a space for every gap.</param>
/// <param name="Starts">Where each came from: its first UTF-16 unit in the text.</param>
/// <param name="Ends">The unit after its last one.</param>
/// <param name="MainLength">How many belong to the main text.</param>
public sealed record FoldedText(int[] CodePoints, int[] Starts, int[] Ends, int MainLength)
{
    /// <summary>What stands for a gap, whatever it was.</summary>
    public const int Gap = ' ';

    /// <summary>Number of code points.</summary>
    public int Length => CodePoints.Length;

    /// <summary>The class of one.</summary>
    public CodePointClass ClassAt(int index) => UnicodeForms.ClassOf(CodePoints[index]);

    /// <summary>Folded code points as text.</summary>
    public static string Print(ReadOnlySpan<int> codePoints)
    {
        var text = new StringBuilder(codePoints.Length);
        Span<char> units = stackalloc char[2];
        foreach (var codePoint in codePoints) text.Append(units[..new Rune(codePoint).EncodeToUtf16(units)]);
        return text.ToString();
    }
}
