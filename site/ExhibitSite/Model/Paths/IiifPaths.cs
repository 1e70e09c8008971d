using System.Globalization;

namespace ExhibitSite.Model.Paths;

/// <summary>
/// The places of IIIF Presentation 3 and Change Discovery. All of it lies below <c>iiif/</c>, as that folder alone is offered to other
/// sites' viewers. Nothing is numbered that may come and go: a leaf is named after its file.
/// </summary>
public static class IiifPaths
{
    private const string Folder = "iiif";

    /// <summary>The manifest of an item: <c>iiif/manifests/a.json</c>.</summary>
    public static SitePath Manifest(RecordId item) => SitePath.File(Folder, "manifests", item.Value + ".json");

    /// <summary>The collection of everything.</summary>
    public static SitePath Root { get; } = SitePath.File(Folder, "collections", "site.json");

    /// <summary>The collection of a record: <c>iiif/collections/fonds-x101.json</c>.</summary>
    public static SitePath Collection(RecordId record) => SitePath.File(Folder, "collections", $"{record.Kind}-{record.Value.Replace('/', '~')}.json");

    /// <summary>The transcription of one leaf.</summary>
    public static SitePath Transcription(RecordId item, string leaf) => SitePath.File(Folder, "transcriptions", item.Value, leaf + ".json");

    /// <summary>The folder of all manifests, each named after its item.</summary>
    public static string ManifestFolder => Folder + "/manifests";

    /// <summary>The folder of the transcriptions of an item's leaves.</summary>
    public static string TranscriptionFolder(RecordId item) => $"{Folder}/transcriptions/{item.Value}";

    /// <summary>The list of changes.</summary>
    public static SitePath Changes { get; } = SitePath.File(Folder, "changes", "all.json");

    /// <summary>One page of the list of changes, from 1.</summary>
    public static SitePath ChangesPage(int number) => SitePath.File(Folder, "changes", $"page-{number.ToString(CultureInfo.InvariantCulture)}.json");

    /// <summary>The drawing that stands for a leaf that is lost.</summary>
    public static SitePath LostLeaf { get; } = SitePath.File(Folder, "lost-leaf.svg");

    /// <summary>The name of a file's leaf in ids: that of its pictures.</summary>
    public static string Leaf(SitePath media) => SitePaths.Images(media).Value[(Folder.Length + 1)..];

    /// <summary>The id of something within a manifest or a collection, which has no file of its own: <c>…/iiif/manifests/a/canvas/page-1.tif</c>.</summary>
    /// <param name="of">The address of the file it is in.</param>
    /// <param name="parts">Its sort and its name.</param>
    public static string Within(string of, params string[] parts) => Below(of[..^".json".Length], parts);

    /// <summary>The id of a part of something that is itself a part.</summary>
    public static string Below(string id, params string[] parts) => id + "/" + string.Join('/', parts);
}
