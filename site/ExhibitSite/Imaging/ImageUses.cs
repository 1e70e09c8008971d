using ExhibitSite.Gate;
using ExhibitSite.Kinds;
using ExhibitSite.Kinds.Composing;
using ExhibitSite.Kinds.Elements;
using ExhibitSite.Kinds.Media;
using ExhibitSite.Model.Diagnostics;

namespace ExhibitSite.Imaging;

/// <summary>Which records show which files, and what they say about them.</summary>
internal sealed class ImageUses
{
    private readonly SiteSettings _settings;
    private readonly SortedDictionary<string, List<(Record Record, MediaUse Use)>> _uses = new(StringComparer.Ordinal);
    private readonly SortedDictionary<string, SourceSpan> _spans = new(StringComparer.Ordinal);

    private ImageUses(SiteSettings settings) => _settings = settings;

    /// <summary>What the site wants.</summary>
    public ImageSettings Settings => _settings.Images;

    /// <summary>The uses in a site, in the order of its records.</summary>
    public static ImageUses Of(PublicSite site)
    {
        var uses = new ImageUses(site.Settings);
        foreach (var record in site.Catalogue.Records)
        {
            foreach (var use in record.MediaUses)
            {
                if (!uses._uses.TryGetValue(use.File, out var list)) uses._uses[use.File] = list = [];
                list.Add((record, use));
            }
            foreach (var named in record.Head.Media) uses._spans.TryAdd(named.Path, named.Span);
        }
        return uses;
    }

    /// <summary>Where a record first names a file; the file itself when none does.</summary>
    public SourceSpan SpanOf(string path) => _spans.TryGetValue(path, out var span) ? span : SourceSpan.OfFile(path);

    /// <summary>How much of a file readers may take away: the least that any record says.</summary>
    public Download PolicyOf(string path) => SaidOf(path) ?? Download.Large;

    /// <summary>The least that any record or the site says; null when nobody says anything.</summary>
    public Download? SaidOf(string path) =>
        _uses.TryGetValue(path, out var uses) ? uses.Max(u => u.Use.Download ?? Settings.Download) : Settings.Download;

    /// <summary>The rights of a file as an XMP packet, as the first record that shows it states them; null when nobody says anything.</summary>
    public string? RightsOf(string path)
    {
        var credit = _settings.Institution?.Name.Main;
        if (!_uses.TryGetValue(path, out var uses)) return credit is null ? null : new RightsPacket(null, null, null, null, credit).ToXmp();
        var (record, use) = uses[0];
        var uri = use.Rights ?? (record as IArchivalUnit)?.Description.RightsUri;
        var name = uri is null ? null : RightsStatement.NameOf(uri, "zh");
        return new RightsPacket(record.ShownTitle, (record as ICoded)?.Code, uri, name, use.Maker ?? credit).ToXmp();
    }
}
