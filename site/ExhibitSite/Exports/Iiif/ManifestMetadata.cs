using System.Collections.Immutable;
using ExhibitSite.Components.Wording;
using ExhibitSite.Gate;
using ExhibitSite.Kinds;
using ExhibitSite.Kinds.Composing;
using ExhibitSite.Kinds.Elements;
using ExhibitSite.Kinds.Items;
using ExhibitSite.Model.Diagnostics;

namespace ExhibitSite.Exports.Iiif;

/// <summary>What an item's description says, element by element as the data dictionary has it, for viewers that show it beside the pictures.</summary>
internal sealed class ManifestMetadata(PublicSite site)
{
    // The title is the label, the abstract the summary, rights have properties of their own; files are what the manifest is about.
    private static readonly ElementKey[] Elsewhere = [ElementKey.Title, ElementKey.Scope, ElementKey.Rights, ElementKey.FileSize, ElementKey.FileFormat, ElementKey.OpeningFlag];

    private static readonly Wording Statement = new("署名与权利", "Attribution and rights");

    private readonly ElementValues _zh = new(site.Catalogue, ZhHans.Words);
    private readonly ElementValues _en = new(site.Catalogue, English.Words);

    /// <summary>Label and value of each element that has one.</summary>
    public IEnumerable<(IiifText Label, IiifText Value)> Of(Record record)
    {
        foreach (var element in ElementTable.All.Where(e => !Elsewhere.Contains(e.Key)))
        {
            var (zh, en) = (_zh.Of(element.Key, record), _en.Of(element.Key, record));
            // The English title is the label's other language.
            if (element.Key == ElementKey.ParallelTitle) zh = en = [.. zh.Where(v => v.Text != record.Head.Title.English)];
            if (zh.IsEmpty) continue;
            yield return (IiifText.Of(element.Name), IiifText.Of([.. zh.Select(v => Shown(v, ZhHans.Words))], [.. en.Select(v => Shown(v, English.Words))], site.Settings.Languages[0]));
        }
    }

    /// <summary>What viewers must show (3.1, requiredStatement): who holds it and on which terms.</summary>
    public (IiifText Label, IiifText Value) RequiredStatement(string? rights)
    {
        var holder = site.Settings.Institution?.Name ?? site.Settings.Title;
        return (IiifText.Of(Statement), IiifText.Of([Joined(holder.Main, RightsStatement.NameOf(rights, "zh"))], [Joined(holder.English ?? holder.Main, RightsStatement.NameOf(rights, "en"))], site.Settings.Languages[0]));
    }

    /// <summary>What one picture or recording says of itself: what it is, who made it, the words under it.</summary>
    public IEnumerable<(IiifText Label, IiifText Value)> Of(MediaUse use)
    {
        var main = site.Settings.Languages[0];
        if (use.Nature is { } nature) yield return (IiifText.Of(new Wording("性质", "Nature")), IiifText.In(main, nature));
        if (use.Maker is { } maker) yield return (IiifText.Of(new Wording("制作者", "Maker")), IiifText.In(main, maker));
        if (use.Caption is { } caption) yield return (IiifText.Of(new Wording("说明", "Caption")), IiifText.Of(caption, main));
    }

    /// <summary>The moment of an item for viewers that order by time (3.1, navDate): its day; null when no single day is known.</summary>
    public static string? NavigationDate(Item item) =>
        item.Date is { Precision: Model.Dates.DatePrecision.Day, Earliest: { Year: > 0 } day } ? day.ToGregorianText() + "T00:00:00Z" : null;

    private static string Shown(ElementValue value, Words words) =>
        value.Date is { } date ? DateWording.Of(date, words).Both
        : value.Record is { } record ? (words == English.Words ? record.Head.Title.English : null) ?? record.ShownTitle
        : value.Text;

    private static string Joined(params string[] parts) => string.Join(" · ", parts.Where(p => p.Length > 0));
}
