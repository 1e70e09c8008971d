using ExhibitSite.Importing.Uploads;
using ExhibitSite.Model.Diagnostics;

namespace ExhibitSite.Cli.Desk;

/// <summary>A picture that has come in.</summary>
/// <param name="Path">Where it lies now, below the input folder.</param>
/// <param name="Picture">What it is.</param>
/// <param name="Bytes">How long it is.</param>
internal sealed record TakenPicture(string Path, UploadedPicture Picture, long Bytes);

/// <summary>Takes pictures into <c>media/</c>: looked at before they get a name there, never in the place of another file.</summary>
internal sealed class PictureIntake(DeskFolder folder)
{
    private const int Piece = 128 * 1024;

    /// <summary>Takes one; null with errors reported when it is not taken.</summary>
    /// <param name="name">As the person's own computer calls it.</param>
    /// <param name="record">The id of the record that it is for.</param>
    /// <param name="content">Its bytes.</param>
    /// <param name="findings">Takes what the person should know.</param>
    /// <exception cref="IOException">The disk said no.</exception>
    public async Task<TakenPicture?> TakeAsync(string name, string record, Stream content, Findings findings)
    {
        // A name that starts with a point is not content: a transfer that is cut short leaves nothing that a build reads.
        var media = folder.Locate("media");
        if (media is null) return null;
        Directory.CreateDirectory(media);
        var beside = Path.Combine(media, $".{Guid.NewGuid():N}.exhibit-unfinished");
        try
        {
            if (!await ReceiveAsync(content, beside))
            {
                UploadedPicture.RefuseSize(name, findings);
                return null;
            }
            var bytes = new FileInfo(beside).Length;
            if (UploadedPicture.Look(name, bytes, () => File.OpenRead(beside), findings) is not { } picture) return null;
            return Place(beside, picture, name, record, findings) is { } path ? new TakenPicture(path, picture, bytes) : null;
        }
        finally
        {
            File.Delete(beside);
        }
    }

    private static async Task<bool> ReceiveAsync(Stream content, string path)
    {
        await using var file = new FileStream(path, FileMode.CreateNew, FileAccess.Write);
        var piece = new byte[Piece];
        for (long sum = 0; await content.ReadAsync(piece) is > 0 and var length;)
        {
            sum += length;
            if (sum > UploadedPicture.MostBytes) return false;
            await file.WriteAsync(piece.AsMemory(0, length));
        }
        file.Flush(flushToDisk: true);
        return true;
    }

    private string? Place(string from, UploadedPicture picture, string name, string record, Findings findings)
    {
        var path = picture.PathFor(name, record, taken => folder.Locate(taken) is not { } at || Path.Exists(at), findings);
        if (!DeskFolder.IsMedia(path) || folder.Locate(path) is not { } to) return null;
        Directory.CreateDirectory(Path.GetDirectoryName(to)!);
        File.Move(from, to, overwrite: false);
        return path;
    }
}
