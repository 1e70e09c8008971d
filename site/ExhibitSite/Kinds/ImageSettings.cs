using ExhibitSite.Kinds.Fields;
using ExhibitSite.Kinds.Media;

namespace ExhibitSite.Kinds;

/// <summary>What the site wants done with its pictures.</summary>
/// <param name="Download">How much of a picture readers may take away where its record says nothing; null when the site says nothing either, which means <see cref="Download.Large"/>.</param>
/// <param name="HasAvif">True to offer AVIF too.</param>
public sealed record ImageSettings(Download? Download, bool HasAvif)
{
    private static readonly Field<string> DownloadField = new("download", new("下载", "Download"), Shapes.Choice(DownloadWords.All));
    private static readonly Field<bool> AvifField = new("avif", new("另做 AVIF", "AVIF too"), Shapes.YesNo);

    /// <summary>Nothing said; no AVIF.</summary>
    public static ImageSettings Usual { get; } = new(Download: null, HasAvif: false);

    internal static FieldTable Table { get; } = new(DownloadField, AvifField);

    internal static ImageSettings Read(FieldReader fields) =>
        new(DownloadWords.Read(fields.Get(DownloadField)), fields.Value(AvifField) ?? false);
}
