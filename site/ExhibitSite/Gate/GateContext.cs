using System.Collections.Immutable;
using ExhibitSite.Gate.PersonalData;
using ExhibitSite.Kinds;
using ExhibitSite.Model.Images;

namespace ExhibitSite.Gate;

/// <summary>What rules judge by, besides the record.</summary>
/// <param name="AsOf">The day: the only clock.</param>
/// <param name="Own">The institution's own contacts.</param>
/// <param name="Patterns">What counts as personal data.</param>
internal sealed record GateContext(DateOnly AsOf, OwnContacts Own, ImmutableArray<IPersonalDataPattern> Patterns)
{
    /// <summary>What makes pictures afresh after the gate; null when files go out as they are.</summary>
    public IDerivatives? Pictures { get; init; }

    /// <summary>What is known from the build before; null for a single build. No verdict depends on it.</summary>
    public Memory? Memory { get; init; }

    /// <summary>True when a picture need not go out itself: what is made of it holds its pixels and nothing else.</summary>
    public bool MakesPictures => Pictures is { IsReady: true };

    /// <summary>True when rules asked by either say the same.</summary>
    public bool JudgesAs(GateContext other) =>
        AsOf == other.AsOf && Own.IsSameAs(other.Own) && Patterns.Equals(other.Patterns) && ReferenceEquals(Pictures, other.Pictures);

    /// <summary>Looks through texts.</summary>
    public PersonalDataScan Scan => new(this);
}

/// <summary>One question the gate asks of a record.</summary>
internal interface IRecordRule
{
    /// <summary>What stands against the record; nothing when it may go out.</summary>
    IEnumerable<Objection> Judge(Submission submission, GateContext context);
}
