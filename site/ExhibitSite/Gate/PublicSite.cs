using System.Collections.Immutable;
using ExhibitSite.Kinds;
using ExhibitSite.Kinds.Composing.Tracing;
using ExhibitSite.Resolving;

namespace ExhibitSite.Gate;

/// <summary>
/// What may go out, and nothing else. Only <see cref="Stage"/> makes one (a guard test says so).
/// Pages and exports accept this type and cannot see <see cref="Site"/>: a leak does not compile.
/// </summary>
public sealed class PublicSite
{
    internal PublicSite(Catalogue catalogue, DateOnly asOf) => (Catalogue, AsOf, Answers) = (catalogue, asOf, new CatalogueAnswers(catalogue));

    /// <summary>The open records with their index, tree and inverse links, built from open records alone.</summary>
    public Catalogue Catalogue { get; }

    /// <summary>The fingerprints of what the catalogue answers, for whoever notes what a file was made from.</summary>
    public CatalogueAnswers Answers { get; }

    /// <summary>Controlled and deferred units by their code, in order; empty unless the policy in <c>site.yml</c> lists them.</summary>
    public ImmutableArray<ClosedUnit> ClosedUnits { get; internal init; } = [];

    /// <summary>The day the gate judged by: the only date a build knows.</summary>
    public DateOnly AsOf { get; }

    /// <summary>The same records with the texts of a language in front, where they were given: no other record, and no text that was not public.</summary>
    public PublicSite In(string language) => new(Catalogue.In(language), AsOf) { ClosedUnits = ClosedUnits };

    /// <summary>The site's own fields.</summary>
    public SiteSettings Settings => Catalogue.Settings;
}
