using System.Globalization;
using System.Text.RegularExpressions;

namespace ExhibitSite.Gate.Files;

/// <summary>Finds the information dictionaries of a PDF (ISO 32000-1, 14.3.3) and the strings they name, in the file and in object streams.</summary>
internal static partial class PdfInformation
{
    /// <summary>An object of the document.</summary>
    /// <param name="Number">Its number; several versions of a document may have one each of it.</param>
    /// <param name="Text">What it stands in.</param>
    /// <param name="At">Where its value begins there.</param>
    /// <param name="Stream">The object stream it stands in; null for the file itself.</param>
    internal readonly record struct Found(int Number, string Text, int At, PackedStream? Stream);

    /// <summary>Bytes to be blanked, of the file or of what an object stream holds.</summary>
    internal readonly record struct Blank(int From, int To, PackedStream? Stream);

    /// <summary>The objects that stand in a part of the file.</summary>
    public static IEnumerable<Found> ObjectsIn(string part) => Start().Matches(part).Select(m => new Found(NumberOf(m), part, m.Index + m.Length, null));

    /// <summary>The objects in an object stream (7.5.7): N pairs of number and offset, and from First on the values.</summary>
    public static IEnumerable<Found> PackedIn(PackedStream stream)
    {
        var text = stream.Text;
        if (First().Match(stream.Head) is not { Success: true } first || NumberOf(first) is var from && from > text.Length) yield break;
        var numbers = text[..from].Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        for (var i = 0; i + 1 < numbers.Length; i += 2)
            if (int.TryParse(numbers[i], CultureInfo.InvariantCulture, out var number) && int.TryParse(numbers[i + 1], CultureInfo.InvariantCulture, out var offset) && offset >= 0 && from + offset < text.Length)
                yield return new Found(number, text, from + offset, stream);
    }

    /// <summary>What is to be blanked.</summary>
    /// <param name="file">The file.</param>
    /// <param name="outside">What stands in it outside of streams; trailers are there, and the heads of streams of references.</param>
    /// <param name="objects">The objects, by number.</param>
    public static IEnumerable<Blank> Blanks(string file, IEnumerable<string> outside, ILookup<int, Found> objects)
    {
        var parts = outside.ToList();
        var named = parts.SelectMany(part => Information().Matches(part)).Select(NumberOf).Distinct().SelectMany(number => objects[number]);
        var direct = DirectInformation().Matches(file).Select(m => new Found(0, file, m.Index + m.Length - 2, null));
        foreach (var found in named.Concat(direct))
        {
            if (ValueOf(found) is not { } value) continue;
            yield return value;
            // A value may be an object of its own.
            foreach (var number in Reference().Matches(found.Text[value.From..value.To]).Select(NumberOf))
                foreach (var inner in objects[number].Select(ValueOf).OfType<Blank>()) yield return inner;
        }
    }

    /// <returns>What stands between the brackets of a dictionary or string; null for anything else, or when it has no end within its object.</returns>
    private static Blank? ValueOf(Found found)
    {
        var from = found.At;
        while (from < found.Text.Length - 1 && (char.IsWhiteSpace(found.Text[from]) || found.Text[from] == '\0')) from++;
        // A parenthesis too many must not reach into other objects.
        if (EndOf(found.Text, from) is not { } to || found.Text.AsSpan(from, to - from).IndexOf("endobj") >= 0) return null;
        var width = found.Text.AsSpan(from).StartsWith("<<") ? 2 : 1;
        return new Blank(from + width, to - width, found.Stream);
    }

    /// <returns>Behind the end of the dictionary or string that begins at a place; null when none does, or it has no end (7.3.4, 7.3.7).</returns>
    private static int? EndOf(string text, int from)
    {
        var (dictionaries, parentheses) = (0, 0);
        for (var at = from; at < text.Length; at++)
        {
            var isDouble = parentheses == 0 && at + 1 < text.Length && text[at] == text[at + 1];
            switch (text[at])
            {
                case '\\' when parentheses > 0: at++; break;
                case '(': parentheses++; break;
                case ')' when parentheses > 0: parentheses--; break;
                case '<' when isDouble: dictionaries++; at++; break;
                case '>' when isDouble && dictionaries > 0: dictionaries--; at++; break;
                case '<' when parentheses == 0:
                    at = text.IndexOf('>', at);
                    if (at < 0) return null;
                    break;
                default:
                    if (parentheses == 0 && dictionaries == 0) return null;
                    break;
            }
            if (parentheses == 0 && dictionaries == 0) return at + 1;
        }
        return null;
    }

    private static int NumberOf(Match found) => int.Parse(found.Groups["number"].ValueSpan, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"(?<![0-9])(?<number>[0-9]{1,9})\s+[0-9]{1,5}\s+obj\b")]
    private static partial Regex Start();

    [GeneratedRegex(@"/Info\s+(?<number>[0-9]{1,9})\s+[0-9]{1,5}\s+R\b")]
    private static partial Regex Information();

    [GeneratedRegex(@"/Info\s*<<")]
    private static partial Regex DirectInformation();

    [GeneratedRegex(@"(?<![0-9])(?<number>[0-9]{1,9})\s+[0-9]{1,5}\s+R\b")]
    private static partial Regex Reference();

    [GeneratedRegex(@"/First\s+(?<number>[0-9]{1,9})\b")]
    private static partial Regex First();
}
