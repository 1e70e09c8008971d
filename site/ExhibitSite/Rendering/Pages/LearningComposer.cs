using System.Collections.Immutable;
using ExhibitSite.Components.Pages;
using ExhibitSite.Components.Parts;
using ExhibitSite.Components.Shell;
using ExhibitSite.Kinds;
using ExhibitSite.Kinds.Composing;
using ExhibitSite.Model.Paths;

namespace ExhibitSite.Rendering.Pages;

/// <summary>Composes the page that gathers what visitors can learn with.</summary>
internal static class LearningComposer
{
    /// <summary>Its entry in the main navigation.</summary>
    public const string Area = "learning";

    private const int MostTerms = 60;

    /// <summary>The folders whose pages lie below it, in its order.</summary>
    public static ImmutableArray<string> Folders { get; } = ["tours", "quizzes", "lessons", "readings", "terms"];

    /// <summary>True when there is anything to gather.</summary>
    public static bool IsWanted(ICatalogue catalogue) => catalogue.Records.Any(r => Folders.Contains(catalogue.KindOf(r.Id).Folder));

    /// <summary>The page.</summary>
    public static PageContent Compose(PageContext page)
    {
        var title = page.Words.ForLearning.Learning;
        var view = new LearningView(new Heading(page.Words.Contents, title, null, null, null, null), [.. Folders.Select(folder => GroupOf(folder, page)).OfType<LearningGroup>()]);
        return PageContent.Of<LearningPage, LearningView>("learning", title, view) with { Area = Area };
    }

    private static LearningGroup? GroupOf(string folder, PageContext page)
    {
        var kind = All.Kinds.First(k => k.Folder == folder);
        var records = page.Catalogue.Records.Where(r => r.Id.Kind == kind.Name).OrderBy(r => r.Head.Weight).ThenBy(r => r.Id).Take(MostTerms).ToArray();
        if (records.Length == 0) return null;
        var cards = page.CardsOf(records);
        return new LearningGroup(kind.Name, new Link(page.To(SitePath.Page(folder)), PlainComposer.ListName(kind, page.Words)), cards, cards.Any(c => c.Picture is not null));
    }
}
