using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;

namespace ExhibitSite.Model.Pdf;

/// <summary>
/// The text of a PDF as a reader of its pages would copy it: the strings of its contents, each by the table of its font. Made to find what must
/// not be there, not to lay out a page: text comes in the order in which it is drawn.
/// </summary>
/// <param name="Texts">One text for each content stream and, where it is not clear which font a name means, for each of the fonts it may mean.</param>
public sealed partial record PdfText(ImmutableArray<string> Texts)
{
    /// <summary>True when text is shown in a font whose codes nothing explains.</summary>
    public bool IsUnreadable { get; private init; }

    /// <summary>True when the document unpacks to more than is read.</summary>
    public bool IsCut { get; private init; }

    // A name that may mean more fonts than this is not tried with the others.
    private const int MostReadings = 8;

    /// <summary>Reads a file.</summary>
    /// <param name="bytes">The file.</param>
    public static PdfText Read(byte[] bytes)
    {
        var objects = PdfObjects.Read(bytes);
        var fonts = objects.ByNumber.Values.Select(o => (o.Number, Font: PdfFont.Of(o, objects))).Where(f => f.Font is not null).ToDictionary(f => f.Number, f => f.Font!);
        var everywhere = NamesIn(objects.All.Select(o => o.Head), fonts);
        var local = ResourcesOfContents(objects, fonts);
        var texts = ImmutableArray.CreateBuilder<string>();
        var isUnreadable = false;
        foreach (var content in objects.All.Where(o => o.Stream is { } stream && ShowsText().IsMatch(stream) && !stream.Contains("begincmap", StringComparison.Ordinal)))
        {
            var names = local.TryGetValue(content.Number, out var own) && own.Count > 0 ? own : everywhere;
            var readings = Math.Clamp(names.Values.Select(f => f.Count).DefaultIfEmpty(1).Max(), 1, MostReadings);
            for (var reading = 0; reading < readings; reading++)
            {
                var shown = new PdfContent(name => names.TryGetValue(name, out var found) ? found[Math.Min(reading, found.Count - 1)] : PdfFont.Latin);
                var text = shown.Read(content.Stream!);
                isUnreadable |= shown.IsUnreadable;
                if (text.Length > 0) texts.Add(text);
            }
        }
        return new PdfText(texts.ToImmutable()) { IsUnreadable = isUnreadable, IsCut = objects.IsCut };
    }

    // 7.8.3: a page names its contents and its resources; a form brings its own.
    private static Dictionary<int, Dictionary<string, List<PdfFont>>> ResourcesOfContents(PdfObjects objects, Dictionary<int, PdfFont> fonts)
    {
        var found = new Dictionary<int, Dictionary<string, List<PdfFont>>>();
        foreach (var owner in objects.All.Where(o => o.Head.Contains("/Resources", StringComparison.Ordinal)))
        {
            var heads = new List<string> { owner.Head };
            foreach (Match resources in Resources().Matches(owner.Head)) AddHead(objects, resources, heads);
            foreach (var head in heads.ToArray())
                foreach (Match dictionary in FontDictionary().Matches(head)) AddHead(objects, dictionary, heads);
            var names = NamesIn(heads, fonts);
            if (owner.Stream is not null) found[owner.Number] = names;
            foreach (Match contents in Contents().Matches(owner.Head))
                foreach (Match reference in Reference().Matches(contents.Value)) found[NumberOf(reference)] = names;
        }
        return found;
    }

    private static void AddHead(PdfObjects objects, Match reference, List<string> heads)
    {
        if (objects.ByNumber.TryGetValue(NumberOf(reference), out var found)) heads.Add(found.Head);
    }

    private static Dictionary<string, List<PdfFont>> NamesIn(IEnumerable<string> heads, Dictionary<int, PdfFont> fonts)
    {
        var names = new Dictionary<string, List<PdfFont>>(StringComparer.Ordinal);
        foreach (var head in heads)
            foreach (Match entry in Named().Matches(head))
            {
                if (!fonts.TryGetValue(NumberOf(entry), out var font)) continue;
                if (!names.TryGetValue(entry.Groups["name"].Value, out var known)) names[entry.Groups["name"].Value] = known = [];
                if (!known.Contains(font)) known.Add(font);
            }
        return names;
    }

    private static int NumberOf(Match reference) => int.Parse(reference.Groups["number"].Value, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"\bT[jJ]\b")]
    private static partial Regex ShowsText();

    [GeneratedRegex(@"/Resources\s+(?<number>[0-9]{1,9})\s+[0-9]{1,5}\s+R", RegexOptions.ExplicitCapture)]
    private static partial Regex Resources();

    [GeneratedRegex(@"/Font\s+(?<number>[0-9]{1,9})\s+[0-9]{1,5}\s+R", RegexOptions.ExplicitCapture)]
    private static partial Regex FontDictionary();

    [GeneratedRegex(@"/Contents\s*(\[[^\]]*\]|[0-9]{1,9}\s+[0-9]{1,5}\s+R)", RegexOptions.ExplicitCapture)]
    private static partial Regex Contents();

    [GeneratedRegex(@"(?<number>[0-9]{1,9})\s+[0-9]{1,5}\s+R", RegexOptions.ExplicitCapture)]
    private static partial Regex Reference();

    [GeneratedRegex(@"/(?<name>[^\s/<>\[\]()%{}]+)\s+(?<number>[0-9]{1,9})\s+[0-9]{1,5}\s+R", RegexOptions.ExplicitCapture)]
    private static partial Regex Named();
}
