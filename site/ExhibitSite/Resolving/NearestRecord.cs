using System.Collections.Immutable;
using ExhibitSite.Kinds;
using ExhibitSite.Model;
using ExhibitSite.Model.Diagnostics;
using ExhibitSite.Model.Text;
using ExhibitSite.Reading.Files;

namespace ExhibitSite.Resolving;

/// <summary>Which record was probably meant by an id that no record has: by its spelling, by its title, by the sound of its title.</summary>
internal static class NearestRecord
{
    /// <summary>
    /// The records whose files could not be read at all. Their errors keep the site from being built; that others point to them is no second
    /// mistake, and a hundred such findings would hide the one that matters.
    /// </summary>
    public static ImmutableSortedSet<RecordId> Unread(ImmutableArray<Diagnostic> findings) =>
    [
        .. from finding in findings
           where finding.Rule.Severity == Severity.Error && TextDecoding.Refuses(finding.Rule)
           from kind in All.Kinds
           let id = kind.IdOf(finding.Span.File)
           where id is not null
           select new RecordId(kind.Name, id),
    ];

    /// <summary>A sentence for the hint, empty when nothing is near; and the id, when there is no doubt.</summary>
    public static (Wording Advice, string? Certain) Of(RecordId missing, Catalogue catalogue)
    {
        Record[] alike = [.. catalogue.Records.Where(r => r.Id.Kind == missing.Kind)];
        Record[] titled = [.. alike.Where(r => r.Head.Title.Main == missing.Value)];
        if (titled.Length > 0) return (IsTitleOf(titled[0]), titled is [var only] ? only.Id.Value : null);
        if (NearestMatch.FindCertain(missing.Value, alike.Select(r => r.Id.Value)) is { } certain) return (NearestMatch.Advice(missing.Value, [certain]), certain);
        // The id may be right and only the word before it wrong.
        if (catalogue.Records.FirstOrDefault(r => r.Id.Value == missing.Value) is { } other)
            return (new($"有“{other.Id}”，是不是写错了类别？", $"There is “{other.Id}”: is the kind wrong? "), null);
        if (NearestMatch.Find(missing.Value, alike.Select(r => r.Id.Value)) is { } near) return (NearestMatch.Advice(missing.Value, [near]), null);
        var sound = Sound(missing.Value);
        return (alike.FirstOrDefault(r => sound.Length > 0 && Sound(r.Head.Title.Main) == sound) is { } heard ? IsTitleOf(heard) : new("", ""), null);
    }

    private static Wording IsTitleOf(Record record) =>
        new($"题名为“{record.Head.Title.Main}”的是“{record.Id.Value}”。", $"“{record.Head.Title.Main}” is the title of “{record.Id.Value}”. ");

    private static string Sound(string text) => string.Concat(HanSort.Pinyin(text)).Replace("-", "", StringComparison.Ordinal).ToLowerInvariant();
}
