using System.Collections.Immutable;
using System.Globalization;
using ExhibitSite.Components.Pages;
using ExhibitSite.Components.Parts;
using ExhibitSite.Components.Shell;
using ExhibitSite.Components.Wording;
using ExhibitSite.Gate;
using ExhibitSite.Kinds.Composing;
using ExhibitSite.Model.Paths;
using ExhibitSite.Rendering.Accessibility;

namespace ExhibitSite.Rendering.Pages;

/// <summary>Composes the accessibility statement: the program's table of points, and what is counted in the content of the site.</summary>
internal static class AccessibilityComposer
{
    private const string MailScheme = "mailto:";

    private static readonly string[] Levels = ["A", "AA"];

    public static PageContent Compose(PublicSite site, PageContext page)
    {
        var words = page.Words.ForAccess;
        var english = page.Words == English.Words ? null : AccessWords.Of(English.Words.Language).Title;
        var view = new AccessibilityView(
            new Heading(page.Words.AboutThisSite, words.Title, english, null, words.Summary, null), words.Introduction, Counts(ContentAccess.Of(page), site.AsOf, page.Words),
            [.. Levels.Select(level => TableOf(level, page.Words))], words.National, Words.Fill(words.ContactText, site.Settings.Institution?.Name.Main ?? page.Say(new("本站", "us"))),
            site.Settings.Reports?.Mail is { } mail && page.Edition != Edition.Kiosk ? new Link(MailScheme + mail, mail) : null);
        return PageContent.Of<AccessibilityPage, AccessibilityView>("accessibility", words.Title, view) with { Description = words.Summary };
    }

    private static ImmutableArray<string> Counts(ContentAccess found, DateOnly day, Words words)
    {
        var (access, counts) = (words.ForAccess, ImmutableArray.CreateBuilder<string>());
        counts.Add(found.PicturesWithoutWords == 0 ? Words.Fill(access.PicturesWhole, found.Pictures) : Words.Fill(access.Pictures, found.Pictures, found.PicturesWithoutWords));
        if (found.PicturesWithoutEnglish > 0 && words == English.Words) counts.Add(Words.Fill(access.PicturesEnglish, found.PicturesWithoutEnglish));
        counts.Add(found.Recordings == 0 ? access.NoRecordings
            : found.RecordingsWithoutWords == 0 ? Words.Fill(access.RecordingsWhole, found.Recordings) : Words.Fill(access.Recordings, found.Recordings, found.RecordingsWithoutWords));
        if (found.Films > 0) counts.Add(Words.Fill(access.Films, found.Films));
        counts.Add(Words.Fill(access.CountedOn, day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)));
        return counts.ToImmutable();
    }

    private static AccessTable TableOf(string level, Words words)
    {
        var rows = AccessPoints.All.Where(point => point.Level == level).Select(point => RowOf(point, words)).ToImmutableArray();
        return new AccessTable("level-" + level.ToLowerInvariant(), Words.Fill(words.ForAccess.LevelTable, level, rows.Length), rows);
    }

    private static AccessRow RowOf(AccessPoint point, Words words)
    {
        var (state, key) = point.Standing switch
        {
            Standing.Met => (words.ForAccess.Met, "met"),
            Standing.ByContent => (words.ForAccess.ByContent, "content"),
            Standing.Partly => (words.ForAccess.Partly, "partly"),
            _ => (words.ForAccess.Absent, "absent"),
        };
        return new AccessRow(point.Number, point.Name.In(words.Language), state, key, point.How.In(words.Language), [.. point.Tests.Select(test => Proofs.In(test, words.Language))]);
    }
}
