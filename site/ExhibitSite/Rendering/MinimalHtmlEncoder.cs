using System.Text;
using System.Text.Encodings.Web;

namespace ExhibitSite.Rendering;

/// <summary>
/// Escapes <c>&lt; &gt; &amp; " '</c> and nothing else. The default encoder writes every Chinese character as a number,
/// and even one made for all ranges does so beyond the BMP, where rare characters of old names lie.
/// </summary>
internal sealed class MinimalHtmlEncoder : HtmlEncoder
{
    private const string Special = "<>&\"'";

    public static MinimalHtmlEncoder Instance { get; } = new();

    public override int MaxOutputCharactersPerInputCharacter => 6;

    public override bool WillEncode(int unicodeScalar) => unicodeScalar is '<' or '>' or '&' or '"' or '\'';

    public override unsafe int FindFirstCharacterToEncode(char* text, int textLength) => new ReadOnlySpan<char>(text, textLength).IndexOfAny(Special);

    public override unsafe bool TryEncodeUnicodeScalar(int unicodeScalar, char* buffer, int bufferLength, out int numberOfCharactersWritten)
    {
        var entity = unicodeScalar switch { '<' => "&lt;", '>' => "&gt;", '&' => "&amp;", '"' => "&quot;", '\'' => "&#39;", _ => null };
        var target = new Span<char>(buffer, bufferLength);
        if (entity is null) return new Rune(unicodeScalar).TryEncodeToUtf16(target, out numberOfCharactersWritten);
        numberOfCharactersWritten = entity.TryCopyTo(target) ? entity.Length : 0;
        return numberOfCharactersWritten > 0;
    }
}
