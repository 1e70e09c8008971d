using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using ExhibitSite.Components.Wording;
using ExhibitSite.Gate;
using ExhibitSite.Model.Paths;

namespace ExhibitSite.Rendering;

/// <summary>The text beside an offline edition that says how to use it.</summary>
internal static class ReadMe
{
    /// <summary>Its bytes, with the byte order mark and the line ends that the plainest editors need.</summary>
    /// <param name="site">What goes out.</param>
    /// <param name="words">The words of its main language.</param>
    /// <param name="more">What else is to be said of the edition; <c>{0}</c> is the page to open.</param>
    public static byte[] Bytes(PublicSite site, OfflineWords words, ImmutableArray<string> more)
    {
        var settings = site.Settings;
        string?[] lines =
        [
            Words.Fill(words.ReadMeTitle, settings.Title.Main), settings.Institution?.Name.Main, "",
            .. words.ReadMe.Select(line => Words.Fill(line, words.StartFile, SitePaths.FolderOf(Edition.Offline))),
            .. more.Select(line => Words.Fill(line, words.StartFile)), "",
            Words.Fill(words.ReadMeAsOf, site.AsOf.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)),
            settings.BaseUrl is { } address ? Words.Fill(words.ReadMeOnline, address) : null,
        ];
        var text = string.Concat(lines.OfType<string>().Select(static line => line + "\r\n"));
        return [.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(text)];
    }
}
