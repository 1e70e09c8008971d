namespace ExhibitSite.Components.Parts;

/// <summary>A certainty mark.</summary>
/// <param name="Key"><c>firm</c>, <c>single</c>, <c>disputed</c> or <c>doubtful</c>: the name styles know.</param>
/// <param name="Mark">One character.</param>
/// <param name="Meaning">In words.</param>
public sealed record CertaintyText(string Key, string Mark, string Meaning);
