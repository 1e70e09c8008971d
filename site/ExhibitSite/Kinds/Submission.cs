using System.Collections.Immutable;
using ExhibitSite.Model.Diagnostics;

namespace ExhibitSite.Kinds;

/// <summary>A record as it was handed in: what may be published if the gate lets it pass, and apart from it what decides that and what never leaves the house.</summary>
/// <param name="Record">The record.</param>
/// <param name="Openness">What it says about its own openness.</param>
/// <param name="Private">What is never published.</param>
public sealed record Submission(Record Record, OpennessClaim Openness, PrivateFields Private)
{
    /// <summary>Every text of its fields that could be published, as written; its body is in the record's head.</summary>
    public ImmutableArray<WrittenText> Texts { get; init; } = [];
}

/// <summary>What a record says about its openness; the gate judges it.</summary>
/// <param name="Flag">The opening flag (开放标识); null when it was not given.</param>
/// <param name="OpenFrom">For deferred opening, the first open day; null when not given.</param>
/// <param name="Rights">The rights statement's URI; null when not given.</param>
/// <param name="Review">The review; null when not given.</param>
/// <param name="Classification">密级; null when not given.</param>
/// <param name="Span">Where the flag, or else the record, is written.</param>
public sealed record OpennessClaim(OpeningFlag? Flag, DateOnly? OpenFrom, string? Rights, Review? Review, string? Classification, SourceSpan Span)
{
    /// <summary>解密说明: when and by whom the classification was lifted; null when not given.</summary>
    public string? Declassified { get; init; }

    /// <summary>提前开放依据: why it may be open before its 25 years are over (Archives Law, art. 27); null when not given.</summary>
    public string? EarlyOpening { get; init; }

    /// <summary>捐赠限制: what a donor or depositor asked to keep closed (art. 31); null for none.</summary>
    public string? Restriction { get; init; }
}

/// <summary>开放标识 of DA/T 18-2022.</summary>
public enum OpeningFlag
{
    /// <summary>开放.</summary>
    Open,

    /// <summary>控制: consulted under conditions.</summary>
    Controlled,

    /// <summary>延期开放: closed beyond the legal term.</summary>
    Deferred,

    /// <summary>未审核: not yet reviewed.</summary>
    NotReviewed,
}

/// <summary>The opening review: who, when, on what ground, in which batch.</summary>
public sealed record Review(string? By, DateOnly? On, string? Basis, string? Batch)
{
    /// <summary>True when all four are known.</summary>
    public bool IsComplete => By is not null && On is not null && Basis is not null && Batch is not null;
}

/// <summary>What is never published, whatever the flags say.</summary>
/// <param name="Note">The cataloguer's private note.</param>
/// <param name="Storage">The storage location.</param>
public sealed record PrivateFields(string? Note, string? Storage)
{
    /// <summary>The texts, for an audit that looks for them in the output.</summary>
    public ImmutableArray<string> Texts => [.. new[] { Note, Storage }.OfType<string>()];
}
