using System.Collections.Immutable;
using ExhibitSite.Components.Wording;
using ExhibitSite.Gate;
using ExhibitSite.Kinds;
using ExhibitSite.Model.Text;

namespace ExhibitSite.Rendering.Languages;

/// <summary>The site in one of its languages: all its pages, in a folder of their own.</summary>
/// <param name="Tag">BCP 47 code.</param>
/// <param name="Folder">The folder of its pages; empty for the main language.</param>
/// <param name="Words">The interface words.</param>
/// <param name="Rewriting">What is done to each finished page; null for nothing.</param>
internal sealed record SiteLanguage(string Tag, string Folder, Words Words, IPageRewriting? Rewriting)
{
    /// <summary>What may go out, with the texts of this language in front. Made when the first of its pages is asked for.</summary>
    public PublicSite Public => Made.Value;

    /// <summary>Makes it.</summary>
    public required Lazy<PublicSite> Made { get; init; }

    /// <summary>The languages of a site, the main one first. Of those that it names, the ones that the generator has words for.</summary>
    public static ImmutableArray<SiteLanguage> Of(PublicSite site)
    {
        var tags = site.Settings.Languages;
        var main = new SiteLanguage(tags[0], "", Words.Of(tags[0]), null) { Made = new(site) };
        return [main, .. SiteSettings.EditionsOf(tags).Select(tag => Beside(site, tag))];
    }

    private static SiteLanguage Beside(PublicSite site, string tag)
    {
        var rewriting = tag == Words.Traditional ? (IPageRewriting)new TraditionalPage(TraditionalChinese.Standard.With(site.Settings.Traditional)) : new ForeignPage();
        return new SiteLanguage(tag, tag.ToLowerInvariant(), Words.Of(tag), rewriting) { Made = new(() => tag == Words.Traditional ? site : site.In(tag)) };
    }
}
