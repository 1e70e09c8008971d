using System.Collections.Immutable;
using ExhibitSite.Kinds.Composing;
using ExhibitSite.Kinds.Elements;
using ExhibitSite.Model;
using ExhibitSite.Model.Dates;

namespace ExhibitSite.Kinds.Items;

/// <summary>One archival item (件): a letter, a memorial, a photograph. ISAD(G) level "item".</summary>
/// <param name="Head">What all kinds share.</param>
/// <param name="Description">Its description by DA/T 18-2022.</param>
/// <param name="Unit">The file or other unit it lies in; null when loose.</param>
/// <param name="Category">门类; null when not recorded.</param>
/// <param name="Index">People, places, subjects and events.</param>
/// <param name="Pictures">Its pictures, sounds and films.</param>
/// <param name="Opening">The opening review; null when not given, which closes the item.</param>
/// <param name="Source">Where text and facts come from; null when not recorded.</param>
/// <param name="Certainty">How sure its date and maker are; null when not stated.</param>
/// <param name="Evidence">What that rests on.</param>
/// <param name="TranscriptionNote">How the transcription was made; null for none.</param>
public sealed record Item(
    RecordHead Head, UnitDescription Description, RecordId? Unit, string? Category, SubjectIndex Index, ImmutableArray<MediaUse> Pictures, Review? Opening,
    string? Source, Certainty? Certainty, ImmutableArray<Evidence> Evidence, string? TranscriptionNote)
    : Record(Head), IArchivalUnit, ICoded, IPictured, IIndexed
{
    /// <summary>档号, as written.</summary>
    public string Code => Description.Code;

    /// <inheritdoc />
    public override IEnumerable<string> MoreTitles => Description.MoreTitles;

    /// <summary>日期; null when nobody knows.</summary>
    public HistoricalDate? Created => Description.Date;

    /// <summary>责任者, in order.</summary>
    public ImmutableArray<Creator> Creators => Description.Creators;

    /// <summary>文种; null when not recorded.</summary>
    public string? DocumentType => Description.DocumentType;

    /// <summary>载体形态; null when not recorded.</summary>
    public string? Extent => Description.Extent;

    /// <summary>语言或文字.</summary>
    public ImmutableArray<string> Languages => Description.Languages;

    /// <summary>保管期限; null when not recorded.</summary>
    public string? Retention => Description.Retention;

    /// <summary>The rights statement; null when not given, which closes the item.</summary>
    public string? RightsUri => Description.RightsUri;

    /// <inheritdoc />
    public override RecordId? Parent => Unit;

    /// <inheritdoc />
    public override HistoricalDate? Date => Created;

    /// <inheritdoc />
    public override string Order => Code;

    /// <inheritdoc />
    public override string ShownTitle => Description.Shown(Title);

    /// <inheritdoc />
    public override bool NeedsOpening => true;

    /// <inheritdoc />
    public override ImmutableArray<MediaUse> MediaUses => Pictures;

    /// <inheritdoc />
    public override Record WithMedia(Func<string, bool> isShown) =>
        (Item)base.WithMedia(isShown) with { Pictures = [.. Pictures.Where(use => isShown(use.File))] };

    /// <inheritdoc />
    public MediaUse? CardPicture => Head.Image ?? (Pictures.IsEmpty ? null : Pictures[0]);

    /// <inheritdoc />
    public ImmutableArray<RecordId> People => Index.People;

    /// <inheritdoc />
    public ImmutableArray<RecordId> Places => Index.Places;

    /// <inheritdoc />
    public ImmutableArray<RecordId> Subjects => Index.Subjects;

    /// <inheritdoc />
    public ImmutableArray<RecordId> Events => Index.Events;
}

/// <summary>The records that a record is indexed under.</summary>
public sealed record SubjectIndex(
    ImmutableArray<RecordId> People, ImmutableArray<RecordId> Places, ImmutableArray<RecordId> Subjects, ImmutableArray<RecordId> Events);
