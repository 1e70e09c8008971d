using System.Collections.Immutable;
using ExhibitSite.Kinds.Agents;
using ExhibitSite.Kinds.Arrangement;
using ExhibitSite.Kinds.Compilations;
using ExhibitSite.Kinds.Events;
using ExhibitSite.Kinds.Exhibitions;
using ExhibitSite.Kinds.Guides;
using ExhibitSite.Kinds.Institutions;
using ExhibitSite.Kinds.Items;
using ExhibitSite.Kinds.Lessons;
using ExhibitSite.Kinds.Maps;
using ExhibitSite.Kinds.Notices;
using ExhibitSite.Kinds.Pages;
using ExhibitSite.Kinds.Places;
using ExhibitSite.Kinds.Quizzes;
using ExhibitSite.Kinds.ReadingLists;
using ExhibitSite.Kinds.Sources;
using ExhibitSite.Kinds.Subjects;
using ExhibitSite.Kinds.Terms;
using ExhibitSite.Kinds.Topics;
using ExhibitSite.Kinds.Tours;

namespace ExhibitSite.Kinds;

/// <summary>Every kind there is.</summary>
public static class All
{
    /// <summary>The kinds, in the order of site map and lists. A file belongs to the first that gives it an id.</summary>
    public static ImmutableArray<Kind> Kinds { get; } =
    [
        new ExhibitionKind(), new SectionKind(), new CompilationKind(), new VolumeKind(), new PieceKind(), new ArrangementKind(), new ItemKind(),
        new AgentKind(), new PlaceKind(), new MapKind(), new EventKind(), new SubjectKind(), new TopicKind(), new GuideKind(), new NoticeKind(), new SourceKind(),
        new TourKind(), new QuizKind(), new LessonKind(), new ReadingListKind(), new TermKind(), new InstitutionKind(), new EditorialPageKind(),
    ];

    /// <summary>The words that name them in references.</summary>
    public static KindWords Words { get; } = new(Kinds);

    private static readonly ImmutableDictionary<string, Kind> ByName = Kinds.ToImmutableDictionary(k => k.Name, StringComparer.Ordinal);

    /// <summary>The kind of a name.</summary>
    public static Kind Of(string name) => ByName[name];
}
