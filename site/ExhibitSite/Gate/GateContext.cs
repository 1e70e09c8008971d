using System.Collections.Immutable;
using ExhibitSite.Gate.PersonalData;
using ExhibitSite.Kinds;

namespace ExhibitSite.Gate;

/// <summary>What rules judge by, besides the record.</summary>
/// <param name="AsOf">The day: the only clock.</param>
/// <param name="Own">The institution's own contacts.</param>
/// <param name="Patterns">What counts as personal data.</param>
internal sealed record GateContext(DateOnly AsOf, OwnContacts Own, ImmutableArray<IPersonalDataPattern> Patterns)
{
    /// <summary>Looks through texts.</summary>
    public PersonalDataScan Scan => new(this);
}

/// <summary>One question the gate asks of a record.</summary>
internal interface IRecordRule
{
    /// <summary>What stands against the record; nothing when it may go out.</summary>
    IEnumerable<Objection> Judge(Submission submission, GateContext context);
}
