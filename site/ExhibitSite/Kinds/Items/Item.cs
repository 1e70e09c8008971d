using System.Collections.Immutable;
using ExhibitSite.Kinds.Composing;
using ExhibitSite.Model;
using ExhibitSite.Model.Dates;

namespace ExhibitSite.Kinds.Items;

/// <summary>One archival item (件): a letter, a memorial, a photograph. ISAD(G) level "item".</summary>
/// <param name="Head">What all kinds share.</param>
/// <param name="Code">档号, as written.</param>
/// <param name="Unit">The file or other unit it lies in; null when loose.</param>
/// <param name="Created">日期; null when nobody knows.</param>
/// <param name="DateNote">How the date was found; null for none.</param>
/// <param name="Creators">责任者, in order.</param>
/// <param name="DocumentType">文种; null when not recorded.</param>
/// <param name="Draft">稿本; null when not recorded.</param>
/// <param name="DocumentNumber">文件编号; null when not recorded.</param>
/// <param name="Extent">载体形态; null when not recorded.</param>
/// <param name="Languages">语种.</param>
/// <param name="Retention">保管期限; null when not recorded.</param>
/// <param name="Category">门类; null when not recorded.</param>
/// <param name="Index">People, places, subjects and events.</param>
/// <param name="Pictures">Its pictures, sounds and films.</param>
/// <param name="RightsUri">The rights statement; null when not given, which closes the item.</param>
/// <param name="Opening">The opening review; null when not given, which closes the item.</param>
/// <param name="Source">Where text and facts come from; null when not recorded.</param>
/// <param name="Originals">原件存放位置, as far as it is public; null when not recorded.</param>
/// <param name="Copies">复制件存放位置; null when not recorded.</param>
/// <param name="Certainty">How sure its date and maker are; null when not stated.</param>
/// <param name="Evidence">What that rests on.</param>
/// <param name="TranscriptionNote">How the transcription was made; null for none.</param>
public sealed record Item(
    RecordHead Head, string Code, RecordId? Unit, HistoricalDate? Created, string? DateNote, ImmutableArray<Creator> Creators,
    string? DocumentType, string? Draft, string? DocumentNumber, string? Extent, ImmutableArray<string> Languages, string? Retention, string? Category,
    SubjectIndex Index, ImmutableArray<MediaUse> Pictures, string? RightsUri, Review? Opening, string? Source, string? Originals, string? Copies,
    Certainty? Certainty, ImmutableArray<Evidence> Evidence, string? TranscriptionNote) : Record(Head), ICoded, IPictured, IIndexed
{
    /// <inheritdoc />
    public override RecordId? Parent => Unit;

    /// <inheritdoc />
    public override HistoricalDate? Date => Created;

    /// <inheritdoc />
    public override string Order => Code;

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
