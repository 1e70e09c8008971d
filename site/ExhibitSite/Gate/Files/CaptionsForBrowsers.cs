using System.Text;
using ExhibitSite.Reading.Captions;

namespace ExhibitSite.Gate.Files;

/// <summary>Captions: SubRip becomes WebVTT, and the remarks, styles and other blocks of WebVTT that no reader sees stay behind.</summary>
internal sealed class CaptionsForBrowsers : ICleaner
{
    public Cleaned? Clean(byte[] bytes, ShownFile file)
    {
        if (!CaptionsText.IsCaptions(file.Path) || WordsInFile.TextOf(bytes) is not { } text || WebVttText.ForBrowsers(file.Path, text) is not { } captions) return null;
        return new Cleaned(Encoding.UTF8.GetBytes(captions), CaptionsText.IsSubRip(file.Path) ? new("字幕转成了 WebVTT", "captions turned into WebVTT") : new("去掉了字幕里的备注", "remarks in captions removed"));
    }
}
