using ExhibitSite.Model.Images;
using ExhibitSite.Writing.Images;
using Xunit;

namespace ExhibitSite.Tests.Writing.Images;

/// <summary>Pixels of a written file, decoded by the engine's own library into plain bytes.</summary>
/// <param name="Size">Of the picture.</param>
/// <param name="Bands">Bytes a pixel.</param>
/// <param name="Bytes">Row by row.</param>
internal sealed record PixelReading(ImageDimensions Size, int Bands, byte[] Bytes)
{
    /// <summary>Decodes a file.</summary>
    public static PixelReading Of(byte[] file)
    {
        Assert.NotNull(VipsLibrary.Get().Engine);
        var folder = Directory.CreateTempSubdirectory("exhibit-pixels-").FullName;
        try
        {
            var (source, raw) = (Path.Combine(folder, "source"), Path.Combine(folder, "raw"));
            File.WriteAllBytes(source, file);
            var form = ImageForm.Of(source) ?? throw new InvalidDataException("no picture");
            using var image = Source.Open(source, form, shrink: 1, isTurned: false);
            using var save = new VipsOperation("rawsave").With("in", image).With("filename", raw);
            save.Run();
            var size = new ImageDimensions(VipsNative.Width(image), VipsNative.Height(image));
            var bytes = File.ReadAllBytes(raw);
            return new PixelReading(size, (int)(bytes.Length / size.Pixels), bytes);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    /// <summary>The colour of a pixel as red, green, blue.</summary>
    public (int Red, int Green, int Blue) At(int x, int y)
    {
        var at = ((y * Size.Width) + x) * Bands;
        return Bands < 3 ? (Bytes[at], Bytes[at], Bytes[at]) : (Bytes[at], Bytes[at + 1], Bytes[at + 2]);
    }
}
