using System.Text.Encodings.Web;
using System.Text.Json;
using ExhibitSite.Components.Pages;
using ExhibitSite.Components.Parts;
using ExhibitSite.Components.Shell;
using ExhibitSite.Components.Wording;
using ExhibitSite.Kinds;
using ExhibitSite.Kinds.Composing;
using ExhibitSite.Model.Dates.Chinese;
using ExhibitSite.Model.Paths;

namespace ExhibitSite.Rendering.Pages;

/// <summary>Composes the search page: the form, the places for what is found, and the words of the script.</summary>
internal static class SearchComposer
{
    // The page encodes it for HTML; inside JSON every character may stay as it is.
    private static readonly JsonSerializerOptions Readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static PageContent Compose(PageContext page)
    {
        var words = page.Words.Search;
        // All languages share one index.
        var root = string.Concat(Enumerable.Repeat("../", page.Place.Depth));
        var view = new SearchView(
            new Heading(page.Catalogue.Settings.Title.Main, words.Title, page.Words == English.Words ? null : English.Words.Search.Title, null, words.Summary, null),
            root, page.Folder.Length == 0 ? null : page.Folder + "/", page.To(page.Here), JsonSerializer.Serialize(ScriptWords(page), Readable), HomeComposer.Ways(page));
        return PageContent.Of<SearchPage, SearchView>("search", words.Title, view) with
        {
            // Scripts from a disk are no requests: nothing to load before.
            Description = words.Summary, Script = "search.js", Preload = page.Edition.IsOnDisk() ? null : root + SitePaths.Search("start.bin").Address,
        };
    }

    private static object ScriptWords(PageContext page)
    {
        var words = page.Words.Search;
        return new
        {
            count = words.Count, one = words.One, none = words.None, approximate = words.Approximate, compared = words.Compared, searching = words.Searching,
            missing = words.Missing, broken = words.Broken, unreachable = words.Unreachable, fault = words.Fault,
            remove = words.Remove, filters = words.Filters, filtersChosen = words.FiltersChosen, years = words.Years, moreValues = words.MoreValues, exact = words.Exact,
            kinds = All.Kinds.ToDictionary(kind => kind.Name, kind => page.Say(kind.Label), StringComparer.Ordinal),
            // One court at a time, as a reader counts the years of an old text; then the Republic.
            eras = Eras.All.Where(era => era.Calendar == EraCalendar.Lunar).Append(Eras.Republic).Select(era => new object[] { era.Name, era.FirstYear, era.LastYear }),
        };
    }
}
