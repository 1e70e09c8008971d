namespace ExhibitSite.Model.Images;

/// <summary>Width and height of a picture.</summary>
/// <param name="Width">In pixels.</param>
/// <param name="Height">In pixels.</param>
public readonly record struct ImageDimensions(int Width, int Height)
{
    /// <summary>The longer side.</summary>
    public int LongEdge => Math.Max(Width, Height);

    /// <summary>How many pixels it has.</summary>
    public long Pixels => (long)Width * Height;

    /// <summary>The same proportion at another width; no side is ever less than one pixel.</summary>
    public ImageDimensions AtWidth(int width) => new(width, Math.Max(1, (int)Math.Round((double)Height * width / Width, MidpointRounding.AwayFromZero)));

    /// <summary>The same proportion within a square of this side; the picture itself when it fits.</summary>
    public ImageDimensions Within(int side)
    {
        if (LongEdge <= side) return this;
        return Width >= Height
            ? AtWidth(side)
            : new(Math.Max(1, (int)Math.Round((double)Width * side / Height, MidpointRounding.AwayFromZero)), side);
    }
}
