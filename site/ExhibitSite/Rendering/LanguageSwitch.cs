using System.Collections.Immutable;
using ExhibitSite.Components.Shell;
using ExhibitSite.Components.Wording;
using ExhibitSite.Kinds;
using ExhibitSite.Kinds.Composing;
using ExhibitSite.Rendering.Languages;

namespace ExhibitSite.Rendering;

/// <summary>Leads from each page to the same page in the site's other languages, and says what a reader is to know of this one.</summary>
/// <param name="all">Every language of the site, the main one first.</param>
internal sealed class LanguageSwitch(ImmutableArray<SiteLanguage> all)
{
    /// <summary>The site's fields in its main language.</summary>
    public SiteSettings Main => all[0].Public.Settings;

    /// <summary>The languages of the site, the main one first.</summary>
    public ImmutableArray<string> Tags => [.. all.Select(language => language.Tag)];

    /// <summary>The page in every language, this one included; none where there is one language, or for a page that stands in the main one only.</summary>
    public ImmutableArray<LanguageLink> LinksOf(PageContext context) => all.Length < 2 || !context.IsInEveryLanguage ? [] : [.. all.Select(other => LinkTo(other, context))];

    /// <summary>What is said at the head of a page that shows a text of its own; null for nothing.</summary>
    /// <param name="page">The page.</param>
    /// <param name="words">The interface words of its language.</param>
    public string? NoteOf(PageContent page, Words words)
    {
        var main = all[0].Tag;
        if (words.Language == main || !page.HasRunningText) return null;
        return words.Language[..2] == main[..2] ? words.ForLanguages.Converted : words.ForLanguages.OnlyInMain;
    }

    private static LanguageLink LinkTo(SiteLanguage other, PageContext context)
    {
        var (name, brief) = LanguageWords.NameOf(other.Tag);
        var href = context.ToLanguage(other.Folder);
        return new LanguageLink(other.Tag, name, brief, href, (context with { Folder = other.Folder }).Address ?? href, IsCurrent: other.Folder == context.Folder);
    }
}
