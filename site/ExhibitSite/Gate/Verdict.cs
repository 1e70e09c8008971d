using ExhibitSite.Kinds;
using ExhibitSite.Model;
using ExhibitSite.Model.Diagnostics;

namespace ExhibitSite.Gate;

/// <summary>Why a record stays in.</summary>
public enum WithholdingReason
{
    /// <summary>The flag says 控制.</summary>
    Controlled,

    /// <summary>The flag says 延期开放 and the day has not come, or no day is given.</summary>
    Deferred,

    /// <summary>The flag says 未审核.</summary>
    NotReviewed,

    /// <summary>An archival unit without opening flag.</summary>
    NoFlag,

    /// <summary>An archival unit without rights statement.</summary>
    NoRights,

    /// <summary>An archival unit without complete opening review.</summary>
    NoReview,

    /// <summary>A classified record.</summary>
    Classified,

    /// <summary>The unit it belongs to stays in.</summary>
    WithinWithheld,
}

/// <summary>A record that stays in.</summary>
/// <param name="Id">The record.</param>
/// <param name="Title">Its title, for the curator's report only.</param>
/// <param name="Reason">Why.</param>
/// <param name="OpensOn">When it opens by itself; null when somebody must act first.</param>
/// <param name="Span">Where it says so.</param>
public sealed record Withheld(RecordId Id, string Title, WithholdingReason Reason, DateOnly? OpensOn, SourceSpan Span);
