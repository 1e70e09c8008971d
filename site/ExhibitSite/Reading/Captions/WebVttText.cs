using System.Globalization;
using System.Text;

namespace ExhibitSite.Reading.Captions;

/// <summary>Writes captions as WebVTT.</summary>
public static class WebVttText
{
    /// <summary>A file of these cues.</summary>
    public static string Of(IEnumerable<Cue> cues)
    {
        var text = new StringBuilder("WEBVTT\n");
        foreach (var cue in cues)
        {
            text.Append('\n').Append(Time(cue.Start)).Append(" --> ").Append(Time(cue.End)).Append('\n');
            foreach (var part in cue.Parts)
                text.Append(part.Speaker is { } speaker ? $"<v {Escaped(speaker)}>" : "").Append(Escaped(part.Text)).Append('\n');
        }
        return text.ToString();
    }

    /// <summary>A file as it may go out: SubRip as WebVTT, WebVTT without remarks; null when it needs nothing or cannot be read.</summary>
    public static string? ForBrowsers(string path, string text)
    {
        if (CaptionsText.IsSubRip(path)) return Of(CaptionsReader.Read(text, CaptionsForm.SubRip).Cues);
        if (!CaptionsText.IsCaptions(path)) return null;
        var plain = CaptionsReader.WithoutRemarks(text);
        // White space alone is no reason to write another file than the curator's.
        return string.Concat(plain.Where(c => !char.IsWhiteSpace(c))) == string.Concat(text.TrimStart('\uFEFF').Where(c => !char.IsWhiteSpace(c))) ? null : plain;
    }

    private static string Time(TimeSpan time) =>
        string.Create(CultureInfo.InvariantCulture, $"{(int)time.TotalHours:00}:{time.Minutes:00}:{time.Seconds:00}.{time.Milliseconds:000}");

    private static string Escaped(string text) =>
        text.Replace("&", "&amp;", StringComparison.Ordinal).Replace("<", "&lt;", StringComparison.Ordinal).Replace(">", "&gt;", StringComparison.Ordinal);
}
