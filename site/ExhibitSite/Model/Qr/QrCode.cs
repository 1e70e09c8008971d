using System.Globalization;
using System.Text;

namespace ExhibitSite.Model.Qr;

/// <summary>
/// A QR code (ISO/IEC 18004:2015) of a text in byte mode, error correction level M: about 15 % of it may be lost in print.
/// The same text gives the same code.
/// </summary>
public sealed class QrCode
{
    private readonly bool[] _modules;

    private QrCode(int version, bool[] modules) => (Version, _modules) = (version, modules);

    /// <summary>1 to 40.</summary>
    public int Version { get; }

    /// <summary>Modules on a side, without the quiet zone of four that must be left around it.</summary>
    public int Size => QrVersion.SizeOf(Version);

    /// <summary>True for a dark module; columns from the left, rows from the top, from 0.</summary>
    public bool this[int column, int row] => _modules[(row * Size) + column];

    /// <summary>The code of a text; null when it has more than 2,331 bytes in UTF-8, which no code of this level holds.</summary>
    public static QrCode? Of(string text)
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        if (QrVersion.Smallest(bytes.Length) is not { } version) return null;
        var drawing = new QrDrawing(version);
        drawing.Place(QrCodewords.Of(bytes, version));
        return new QrCode(version.Number, drawing.Masked());
    }

    /// <summary>
    /// The dark modules as an SVG path of horizontal strokes, one unit wide: <c>M0 .5h7m1 0h3…</c>. To be stroked, not filled.
    /// </summary>
    public string StrokePath()
    {
        var path = new StringBuilder();
        for (var row = 0; row < Size; row++)
        {
            var pen = -1;
            for (var column = 0; column < Size; column++)
            {
                if (!this[column, row]) continue;
                var end = column;
                while (end < Size && this[end, row]) end++;
                if (pen < 0) path.Append(CultureInfo.InvariantCulture, $"M{column} {row}.5h{end - column}");
                else path.Append(CultureInfo.InvariantCulture, $"m{column - pen} 0h{end - column}");
                (pen, column) = (end, end);
            }
        }
        return path.ToString();
    }
}
