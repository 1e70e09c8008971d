namespace ExhibitSite.Model.Dates;

/// <summary>A date found in running text.</summary>
/// <param name="Start">Where it begins, in UTF-16 units from 0.</param>
/// <param name="Length">How long it is, as written.</param>
/// <param name="Text">The text of it, as written.</param>
/// <param name="Result">Its reading as it stands; findings point into <paramref name="Text"/>.</param>
/// <param name="InContext">
/// What it would be with the era, year or month of the mention before it in the same text: a proposal for a person to confirm, since
/// prose moves back and forth in time. Null when the mention needs nothing, or nothing comes before.
/// </param>
public sealed record DateMention(int Start, int Length, string Text, DateResult Result, DateResult? InContext);
