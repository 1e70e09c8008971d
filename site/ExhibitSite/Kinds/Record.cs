using System.Collections.Immutable;
using ExhibitSite.Model;
using ExhibitSite.Model.Dates;
using ExhibitSite.Model.Diagnostics;
using ExhibitSite.Model.Paths;
using ExhibitSite.Model.Text;
using ExhibitSite.Reading.Markdown;

namespace ExhibitSite.Kinds;

/// <summary>
/// What every record has, whatever its kind. Nothing in it is private: what is never published was
/// taken off when the record was read (<see cref="PrivateFields"/>).
/// </summary>
/// <param name="Id">Its kind and id.</param>
/// <param name="Title">Its title, without brackets.</param>
/// <param name="Summary">One or two plain sentences; null when none were given.</param>
/// <param name="Note">A public remark; null for none.</param>
/// <param name="Related">Records the curator put beside it.</param>
/// <param name="Aliases">Old addresses that lead to it.</param>
/// <param name="Weight">Place in lists, low first; 0 when not given.</param>
/// <param name="Image">The picture of its card; null for none.</param>
/// <param name="Body">Its text; null for none.</param>
/// <param name="References">Every mention of another record, in fields and text.</param>
/// <param name="Media">Every file it uses.</param>
/// <param name="Anchors">The places in its text that can be linked to.</param>
/// <param name="Queries">Every search its text asks for.</param>
/// <param name="Places">Where the values of its fields stand, by the field's name.</param>
/// <param name="Span">Where it is written.</param>
public sealed record RecordHead(
    RecordId Id, LanguageMap Title, LanguageMap? Summary, string? Note, ImmutableArray<RecordId> Related, ImmutableArray<SitePath> Aliases, int Weight,
    MediaUse? Image, MarkdownText? Body, ImmutableArray<Reference> References, ImmutableArray<MediaReference> Media, ImmutableArray<string> Anchors,
    ImmutableArray<Query> Queries, ImmutableDictionary<string, SourceSpan> Places, SourceSpan Span)
{
    /// <summary>Where a field's value stands; the start of the record when the field was not written.</summary>
    public SourceSpan At(string field) => Places.GetValueOrDefault(field, Span);
}

/// <summary>A record of any kind.</summary>
/// <param name="Head">What all kinds share.</param>
public abstract record Record(RecordHead Head)
{
    /// <summary>Its kind and id.</summary>
    public RecordId Id => Head.Id;

    /// <summary>Its title in the site's main language.</summary>
    public string Title => Head.Title.Main;

    /// <summary>How its title is read aloud: surnames may sound otherwise than words.</summary>
    public virtual HanReading TitleReading => HanReading.Words;

    /// <summary>Other names that people look for it by: courtesy names, old place names, synonyms.</summary>
    public virtual ImmutableArray<string> OtherNames => [];

    /// <summary>Subtitles and parallel titles, in every language.</summary>
    public virtual IEnumerable<string> MoreTitles => [];

    /// <summary>Those who made it and are no agents of the site: editors, curators, issuers, authors of a source.</summary>
    public virtual ImmutableArray<string> Makers => [];

    /// <summary>Words about it that stand in fields of its kind alone, such as a person's offices or a book's publisher.</summary>
    public virtual IEnumerable<string> Remarks => [];

    /// <summary>The record above it in its tree; null at the top.</summary>
    public virtual RecordId? Parent => null;

    /// <summary>The date by which it is ordered and listed; null when it has none.</summary>
    public virtual HistoricalDate? Date => null;

    /// <summary>Its order among records of its kind that share a parent: an exhibition's sections, a book's pieces.</summary>
    public virtual string Order => Id.Value;

    /// <summary>The title as shown: a supplied one in brackets (DA/T 18-2022).</summary>
    public virtual string ShownTitle => Title;

    /// <summary>The pictures, sounds and films of its field <c>media</c>, in order.</summary>
    public virtual ImmutableArray<MediaUse> MediaUses => [];

    /// <summary>The same record with only those of its files that may be shown: nothing that is said about the others is left.</summary>
    /// <param name="isShown">Whether a file, by its input path, may be shown.</param>
    public virtual Record WithMedia(Func<string, bool> isShown) => this with
    {
        Head = Head with
        {
            Image = Head.Image is { } image && isShown(image.File) ? image : null,
            Media = [.. Head.Media.Where(use => isShown(use.Path))],
        },
    };

    /// <summary>True for a directive of its text, named by its place, that is left out with everything in it, as what it shows is not open.</summary>
    /// <param name="directive">Where the directive is written.</param>
    /// <param name="catalogue">The records that are open.</param>
    public virtual bool LeavesOut(SourceSpan directive, Composing.ICatalogue catalogue) => false;

    /// <summary>True when, as an archival unit, it is closed until its opening flag, rights and review say otherwise.</summary>
    public virtual bool NeedsOpening => false;
}
