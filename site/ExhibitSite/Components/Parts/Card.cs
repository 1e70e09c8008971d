namespace ExhibitSite.Components.Parts;

/// <summary>A record as a card or a line of a list.</summary>
/// <param name="Title">Its title, leading to its page.</param>
/// <param name="Kicker">The word over the title; null for none.</param>
/// <param name="Code">Its reference code; null for none.</param>
/// <param name="Date">Its date; null for none.</param>
/// <param name="Summary">One or two sentences; null for none.</param>
/// <param name="Picture">Its picture; null for none.</param>
/// <param name="Colour">The colour of its exhibition; null for none.</param>
/// <param name="English">Its English title; null for none.</param>
/// <param name="Meta">A line of facts; null for none.</param>
public sealed record Card(
    Link Title, string? Kicker = null, string? Code = null, DateText? Date = null, string? Summary = null, Picture? Picture = null,
    string? Colour = null, string? English = null, string? Meta = null);

/// <summary>A link with the reason why it is offered.</summary>
/// <param name="Why">同一卷宗, 同一人物：陈廷敬, 展览 …</param>
/// <param name="Title">The record.</param>
/// <param name="Meta">A line of facts; null for none.</param>
public sealed record ReasonedLink(string Why, Link Title, string? Meta);
