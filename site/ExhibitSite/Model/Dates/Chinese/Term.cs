namespace ExhibitSite.Model.Dates.Chinese;

/// <summary>Which side of a date is meant.</summary>
internal enum Side
{
    /// <summary>The date itself.</summary>
    Itself,

    /// <summary>以前: up to, without it.</summary>
    Before,

    /// <summary>以后: from its end on, without it.</summary>
    After,

    /// <summary>起: from it on, with it.</summary>
    From,

    /// <summary>止: up to it, with it.</summary>
    Until,
}

/// <summary>One date of an expression with the words around it.</summary>
internal sealed record Term
{
    /// <summary>The parts of the date; null for a period.</summary>
    public DateFields? Fields { get; init; }

    /// <summary>A century, decade or dynasty; null when it has no bounds, and for a date in parts.</summary>
    public Resolved? Period { get; init; }

    /// <summary>The same date said in another calendar: the part in parentheses.</summary>
    public DateFields? Other { get; init; }

    public Place OtherPlace { get; init; }

    /// <summary>The end of that, where it is a range: the 1908 of （1875—1908）.</summary>
    public DateFields? OtherLast { get; init; }

    /// <summary>0 Monday to 6 Sunday, when said.</summary>
    public int? Weekday { get; init; }

    public Place WeekdayPlace { get; init; }

    public DateCertainty Certainty { get; init; }

    /// <summary>The part of it written before the date, which covers a range's other end too.</summary>
    public DateCertainty LeadCertainty { get; init; }

    public Side Side { get; init; }

    /// <summary>Where it stands.</summary>
    public Place Place { get; init; }
}
