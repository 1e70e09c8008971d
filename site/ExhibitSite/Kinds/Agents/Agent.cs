using System.Collections.Immutable;
using ExhibitSite.Model;
using ExhibitSite.Model.Dates;
using ExhibitSite.Model.Text;

namespace ExhibitSite.Kinds.Agents;

/// <summary>A person, a family or a body.</summary>
/// <param name="Head">What all kinds share.</param>
/// <param name="Type">人物, 家族 or 机构.</param>
/// <param name="Names">Its other names, in order.</param>
/// <param name="FamilyName">A person's surname, for sorting; null to take the title's beginning.</param>
/// <param name="Born">Date of birth or founding; null when not recorded.</param>
/// <param name="Died">Date of death or end; null when not recorded.</param>
/// <param name="Active">When it was active; null when not recorded.</param>
/// <param name="BornAt">Place of birth; null when not recorded.</param>
/// <param name="DiedAt">Place of death; null when not recorded.</param>
/// <param name="Offices">Offices held, in order.</param>
/// <param name="Relations">Relations to other agents, in order.</param>
/// <param name="Works">Works, in order.</param>
/// <param name="Certainty">How sure its data are; null when not stated.</param>
/// <param name="Evidence">What they rest on.</param>
public sealed record Agent(
    RecordHead Head, AgentType Type, ImmutableArray<AgentName> Names, string? FamilyName, HistoricalDate? Born, HistoricalDate? Died, HistoricalDate? Active,
    RecordId? BornAt, RecordId? DiedAt, ImmutableArray<Office> Offices, ImmutableArray<AgentRelation> Relations, ImmutableArray<string> Works,
    Certainty? Certainty, ImmutableArray<Evidence> Evidence) : Record(Head)
{
    /// <inheritdoc />
    public override HistoricalDate? Date => Born ?? Active ?? Died;

    /// <inheritdoc />
    public override HanReading TitleReading => Type == AgentType.Person ? HanReading.Name : HanReading.Words;

    /// <inheritdoc />
    public override ImmutableArray<string> OtherNames => [.. Names.Select(static name => name.Name)];

    /// <inheritdoc />
    public override IEnumerable<string> Remarks => [.. Offices.Select(static office => office.Title), .. Works];
}

/// <summary>What an agent is.</summary>
public enum AgentType
{
    /// <summary>A human being.</summary>
    Person,

    /// <summary>A family or clan.</summary>
    Family,

    /// <summary>An office, unit, newspaper, association.</summary>
    Body,
}

/// <summary>A name of an agent.</summary>
/// <param name="Name">The name.</param>
/// <param name="Type">本名, 字, 号, 谥 …</param>
/// <param name="Note">A remark; null for none.</param>
public sealed record AgentName(string Name, string Type, string? Note);

/// <summary>An office held.</summary>
/// <param name="Title">Its title.</param>
/// <param name="From">When it began; null when not recorded.</param>
/// <param name="To">When it ended; null when not recorded.</param>
/// <param name="Evidence">What that rests on.</param>
/// <param name="Body">The body in which it was held; null when it has no page.</param>
public sealed record Office(string Title, HistoricalDate? From, HistoricalDate? To, ImmutableArray<Evidence> Evidence, RecordId? Body = null);

/// <summary>A relation to another agent: the other is the <paramref name="Role"/> of this one.</summary>
/// <param name="Agent">The other.</param>
/// <param name="Role">父, 师, 同僚 …</param>
/// <param name="Note">A remark; null for none.</param>
/// <param name="Evidence">What that rests on.</param>
/// <param name="Certainty">How sure it is; null when not stated.</param>
public sealed record AgentRelation(RecordId Agent, string Role, string? Note, ImmutableArray<Evidence> Evidence, Certainty? Certainty = null);
