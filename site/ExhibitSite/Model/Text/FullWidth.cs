namespace ExhibitSite.Model.Text;

/// <summary>Letters, digits and signs as wide as a Han character, which a Chinese keyboard writes where the narrow ones are meant.</summary>
public static class FullWidth
{
    private const int Apart = '！' - '!';

    /// <summary>The text with narrow letters, digits, signs and blanks in their place (Unicode, Halfwidth and Fullwidth Forms, FF01–FF5E and 3000).</summary>
    public static string Narrow(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return text.AsSpan().ContainsAnyInRange('！', '～') || text.Contains('\u3000', StringComparison.Ordinal)
            ? string.Concat(text.Select(static c => c == '\u3000' ? ' ' : c is >= '！' and <= '～' ? (char)(c - Apart) : c))
            : text;
    }
}
