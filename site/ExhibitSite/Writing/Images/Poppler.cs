using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;
using ExhibitSite.Model.Images;

namespace ExhibitSite.Writing.Images;

/// <summary>Pages drawn by <c>pdftoppm</c> (poppler-utils), as a process of its own: what is wrong with a document cannot end the build.</summary>
public sealed class Poppler : IDocumentPages
{
    private const string Tool = "pdftoppm";

    // A page of A4 at 200 points an inch and a little more; the same whatever size a page says it has.
    private const int LongEdge = 2400;

    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);

    private readonly Lazy<bool> _isReady = new(() => Run(null, "-v") is not null);

    /// <inheritdoc />
    public bool IsReady => _isReady.Value;

    /// <inheritdoc />
    public Stream Draw(Func<Stream> document, int page)
    {
        var file = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName());
        try
        {
            using (var source = document())
            using (var copy = new FileStream(file, FileMode.CreateNew, FileAccess.Write, FileShare.None)) source.CopyTo(copy);
            var number = page.ToString(CultureInfo.InvariantCulture);
            return new MemoryStream(Run(file, "-png", "-f", number, "-l", number, "-scale-to", LongEdge.ToString(CultureInfo.InvariantCulture)) ?? [], writable: false);
        }
        finally
        {
            File.Delete(file);
        }
    }

    // Null when there is no such program; nothing when it failed or took too long.
    private static byte[]? Run(string? file, params string[] arguments)
    {
        var start = new ProcessStartInfo(Tool, file is null ? arguments : [.. arguments, file]) { RedirectStandardOutput = true, RedirectStandardError = true, UseShellExecute = false };
        try
        {
            using var process = Process.Start(start)!;
            // What it has to say goes nowhere, but must be read, or it waits for ever.
            process.ErrorDataReceived += (_, _) => { };
            process.BeginErrorReadLine();
            using var picture = new MemoryStream();
            var copying = process.StandardOutput.BaseStream.CopyToAsync(picture);
            if (!process.WaitForExit(Patience)) process.Kill(entireProcessTree: true);
            copying.Wait();
            process.WaitForExit();
            return process.ExitCode == 0 ? picture.ToArray() : [];
        }
        catch (Win32Exception)
        {
            return null;
        }
    }
}
