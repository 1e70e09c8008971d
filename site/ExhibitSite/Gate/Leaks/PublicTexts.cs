using System.Collections.Immutable;
using System.Reflection;
using ExhibitSite.Components.Wording;
using ExhibitSite.Gate.Files;
using ExhibitSite.Gate.PersonalData;
using ExhibitSite.Kinds;
using ExhibitSite.Kinds.Composing;
using ExhibitSite.Kinds.Elements;
using ExhibitSite.Model;
using ExhibitSite.Model.Pdf;
using ExhibitSite.Resolving;

namespace ExhibitSite.Gate.Leaks;

/// <summary>Everything that may be said: what an open record, the settings or the interface says is no secret, whoever says it too.</summary>
internal static class PublicTexts
{
    /// <summary>The texts, one after another.</summary>
    /// <param name="site">The site.</param>
    /// <param name="withheld">The records that stay in.</param>
    /// <param name="open">What goes out.</param>
    public static IEnumerable<string> Of(Site site, HashSet<RecordId> withheld, PublicSite open)
    {
        foreach (var text in Interface()) yield return text;
        var settings = site.Catalogue.Settings;
        foreach (var map in new[] { settings.Title, settings.Tagline, settings.Summary, settings.Footer, settings.Institution?.Name })
            if (map is not null)
                foreach (var text in map.All) yield return text;
        // That they were published once is what the record of releases says aloud.
        foreach (var release in settings.Releases) yield return release.Item.Value;
        foreach (var path in open.Catalogue.MediaFiles.Keys) yield return path;
        // A policy that lists closed units makes their codes public.
        foreach (var unit in open.ClosedUnits) yield return unit.Code;
        foreach (var submission in site.Submissions.Where(s => !withheld.Contains(s.Record.Id)))
        {
            yield return AddressOf(submission.Record.Id);
            yield return $"{submission.Record.Id}";
            foreach (var text in submission.Texts) yield return text.Text;
            if (submission.Record.Head.Body is not { } body) continue;
            yield return body.Text;
            // As it is shown: without page marks, evidence and links between its words.
            yield return string.Join('\n', Passages.Of(body).Select(p => p.Text));
        }
        foreach (var (path, file) in open.Catalogue.MediaFiles)
            foreach (var text in WordsOf(path, file)) yield return text;
    }

    /// <summary>The address of a record's page, without the slash at its end.</summary>
    public static string AddressOf(RecordId id) => Kinds.All.Of(id.Kind).Folder + "/" + id.Value;

    // The words of a drawing, of captions, of a document that goes out.
    private static ImmutableArray<string> WordsOf(string path, MediaFile file)
    {
        var form = FileForms.Of(path, []);
        if (form is not (FileForm.Svg or FileForm.Text) && !path.EndsWith(".pdf", StringComparison.OrdinalIgnoreCase)) return [];
        using var stream = file.Open();
        using var copy = new MemoryStream();
        stream.CopyTo(copy);
        var bytes = copy.ToArray();
        if (form == FileForm.Svg) return SvgText.Of(bytes) is { } words ? [string.Join('\n', words), .. words] : [];
        return form == FileForm.Text ? WordsInFile.TextOf(bytes) is { } text ? [text] : [] : PdfText.Read(bytes).Texts;
    }

    private static IEnumerable<string> Interface()
    {
        foreach (var words in new[] { ZhHans.Words, English.Words })
            foreach (var word in typeof(Words).GetProperties(BindingFlags.Public | BindingFlags.Instance).Where(p => p.PropertyType == typeof(string)))
                yield return (string)word.GetValue(words)!;
        var labels = Kinds.All.Kinds.Select(k => k.Label).Concat(ElementTable.All.SelectMany(e => new[] { e.Name, e.Meaning })).Concat(Enum.GetValues<Certainty>().Select(CertaintyWords.Of));
        foreach (var label in labels)
        {
            yield return label.Zh;
            yield return label.En;
        }
        foreach (var kind in Kinds.All.Kinds) yield return kind.SchemaType;
    }
}
