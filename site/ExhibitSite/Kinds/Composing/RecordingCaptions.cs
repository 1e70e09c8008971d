using System.Collections.Immutable;
using ExhibitSite.Kinds.Elements;

namespace ExhibitSite.Kinds.Composing;

/// <summary>Captions of a recording that may be shown.</summary>
/// <param name="File">The file; it has at least one cue.</param>
/// <param name="Language">A BCP 47 code.</param>
public sealed record RecordingCaptions(MediaFile File, string Language)
{
    /// <summary>The captions of a recording, in the order given. The language is the one stated, else that in the file's name (<c>talk.zh-Hant.vtt</c>), else the record's, else the site's.</summary>
    public static ImmutableArray<RecordingCaptions> Of(MediaUse use, Record record, ICatalogue catalogue) =>
    [
        .. use.Captions.Select(c => (Use: c, File: catalogue.Media(c.File))).Where(c => c.File is { IsPublished: true, Captions.Cues.IsEmpty: false })
            .Select(c => new RecordingCaptions(c.File!, c.Use.Language ?? InName(c.Use.File) ?? (record as IArchivalUnit)?.Description.Languages.FirstOrDefault() ?? catalogue.Settings.Languages[0])),
    ];

    private static string? InName(string file)
    {
        var parts = file.Split('/')[^1].Split('.');
        if (parts.Length < 3) return null;
        var code = parts[^2].Split('-');
        return code[0].Length is 2 or 3 && code.All(part => part.Length is >= 2 and <= 8 && part.All(char.IsAsciiLetterOrDigit)) && code[0].All(char.IsAsciiLetterLower) ? parts[^2] : null;
    }
}
