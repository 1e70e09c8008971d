using System.Globalization;
using ExhibitSite.Components.Parts;
using ExhibitSite.Components.Wording;
using ExhibitSite.Model.Qr;

namespace ExhibitSite.Rendering;

/// <summary>The public address of a page as a QR code, so that it can be taken from a screen in a hall or from paper.</summary>
internal static class PageQr
{
    // ISO/IEC 18004:2015, 6.3.8: four light modules on every side.
    private const int QuietZone = 4;

    /// <summary>The drawing; null for an address too long for any code.</summary>
    public static QrView? Of(string address, Words words)
    {
        if (QrCode.Of(address) is not { } code) return null;
        var side = code.Size + (2 * QuietZone);
        return new QrView(code.StrokePath(), string.Create(CultureInfo.InvariantCulture, $"-{QuietZone} -{QuietZone} {side} {side}"), words.ForLearning.QrOf);
    }
}
