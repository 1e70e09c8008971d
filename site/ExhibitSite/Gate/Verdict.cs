using System.Collections.Immutable;
using ExhibitSite.Kinds;
using ExhibitSite.Model;
using ExhibitSite.Model.Diagnostics;

namespace ExhibitSite.Gate;

/// <summary>Why a record or a file stays in, in the order of the overview.</summary>
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

    /// <summary>An archival unit without a date: the term cannot be computed.</summary>
    Undated,

    /// <summary>Younger than 25 years, without a ground to open it earlier.</summary>
    Young,

    /// <summary>A personnel file.</summary>
    Personnel,

    /// <summary>A list of households, plots or beneficiaries.</summary>
    HouseholdList,

    /// <summary>The creating body would not disclose it, or on request only, and no review says otherwise.</summary>
    NotForDisclosure,

    /// <summary>A donor or depositor asked to keep it closed.</summary>
    DonorRestriction,

    /// <summary>Personal data in its text.</summary>
    PersonalData,

    /// <summary>A file that cannot be cleaned, covered or looked into.</summary>
    UnsafeFile,
}

/// <summary>The reasons in words.</summary>
public static class WithholdingReasons
{
    /// <summary>The reason in words.</summary>
    public static Wording Words(WithholdingReason reason) => reason switch
    {
        WithholdingReason.Controlled => new("开放标识是“控制”", "its flag says controlled (控制)"),
        WithholdingReason.Deferred => new("延期开放，日期未到或未写明", "its opening is deferred and the day has not come or is not given"),
        WithholdingReason.NotReviewed => new("尚未审核", "it is not reviewed yet (未审核)"),
        WithholdingReason.NoFlag => new("没有开放标识（open）", "it has no opening flag (open)"),
        WithholdingReason.NoRights => new("没有权利声明（rights）", "it has no rights statement"),
        WithholdingReason.NoReview => new("开放审核不完整（review）", "its opening review is not complete"),
        WithholdingReason.Classified => new("标有密级", "it is classified"),
        WithholdingReason.Undated => new("没有日期，无法判断是否满二十五年", "it has no date, so its term cannot be computed"),
        WithholdingReason.Young => new("未满二十五年，又没有提前开放依据", "it is younger than 25 years and no ground for early opening is given"),
        WithholdingReason.Personnel => new("人事档案（RS）", "it is a personnel file (RS)"),
        WithholdingReason.HouseholdList => new("逐户、逐地块或逐人的名册", "it lists households, plots or beneficiaries"),
        WithholdingReason.NotForDisclosure => new("公开属性与开放标识不一致", "its disclosure and its opening flag disagree"),
        WithholdingReason.DonorRestriction => new("捐赠或寄存者要求限制", "a donor or depositor restricts it"),
        WithholdingReason.PersonalData => new("含个人信息", "it holds personal data"),
        WithholdingReason.UnsafeFile => new("文件无法清理或检查", "the file cannot be cleaned or looked into"),
        _ => new("所属的上级未公开", "the unit it belongs to is withheld"),
    };
}

/// <summary>A record that stays in.</summary>
/// <param name="Id">The record.</param>
/// <param name="Title">Its title, for the curator's report only.</param>
/// <param name="Reason">Why; the first reason when there are several.</param>
/// <param name="OpensOn">When it opens by itself; null when somebody must act first.</param>
/// <param name="Span">Where it says so.</param>
public sealed record Withheld(RecordId Id, string Title, WithholdingReason Reason, DateOnly? OpensOn, SourceSpan Span)
{
    /// <summary>Everything that stands against it, the heaviest first; empty when it lies within a withheld unit only.</summary>
    public ImmutableArray<Objection> Objections { get; init; } = [];
}

/// <summary>A file that an open record names and that stays in.</summary>
/// <param name="Path">From the input folder.</param>
/// <param name="Reason">Why; the first reason when there are several.</param>
/// <param name="OpensOn">When it opens by itself; null when somebody must act first.</param>
/// <param name="Objections">Everything that stands against it, the heaviest first.</param>
public sealed record WithheldFile(string Path, WithholdingReason Reason, DateOnly? OpensOn, ImmutableArray<Objection> Objections);

/// <summary>A field of an open record that is never published.</summary>
/// <param name="Record">The record.</param>
/// <param name="Field">The field's name, in both languages.</param>
/// <param name="Span">Where the record is written.</param>
public sealed record WithheldField(RecordId Record, Wording Field, SourceSpan Span);

/// <summary>A file that went out otherwise than it came.</summary>
/// <param name="Path">From the input folder.</param>
/// <param name="Changes">What was done to it.</param>
public sealed record ChangedFile(string Path, ImmutableArray<Wording> Changes);

/// <summary>A decision and what it was good for.</summary>
/// <param name="Decision">The decision.</param>
/// <param name="Use">What became of it.</param>
public sealed record JudgedDecision(Decision Decision, DecisionUse Use);

/// <summary>What became of a decision.</summary>
public enum DecisionUse
{
    /// <summary>It answers a warning that is still there.</summary>
    Used,

    /// <summary>There is no such warning (any more).</summary>
    Unused,

    /// <summary>Its last day is over.</summary>
    Expired,

    /// <summary>What it is about stops the build, which no decision can change.</summary>
    CannotClear,
}
