using System.Collections.Immutable;
using ExhibitSite.Components.Shell;
using ExhibitSite.Kinds.Composing;
using ExhibitSite.Kinds.Fields;
using ExhibitSite.Model;
using ExhibitSite.Model.Diagnostics;
using ExhibitSite.Model.Paths;
using ExhibitSite.Model.Text;

namespace ExhibitSite.Kinds.Terms;

/// <summary>A term of the glossary. Its summary is the definition that opens in place where a text names it.</summary>
/// <param name="Head">What all kinds share; the body says more than the definition.</param>
/// <param name="Sound">How it is read; null when that goes without saying.</param>
/// <param name="Names">Other words for it.</param>
/// <param name="Subject">The subject it belongs to; null for none.</param>
public sealed record Term(RecordHead Head, string? Sound, ImmutableArray<string> Names, RecordId? Subject) : Record(Head)
{
    /// <inheritdoc />
    public override ImmutableArray<string> OtherNames => Names;
}

/// <summary>Terms.</summary>
public sealed class TermKind : Kind<Term>
{
    private static readonly Field<string> Sound = new("sound", new("读音", "Reading"), Shapes.Text);
    private static readonly Field<ImmutableArray<string>> Names = new("names", new("别称", "Other words"), Shapes.Texts);
    private static readonly Field<RecordId> Subject = new("subject", new("主题", "Subject"), Shapes.Id("subject"));

    private static readonly Rule NoDefinition = new("EX1186", Severity.Error,
        new("术语没有释义", "Term without a definition"),
        new("术语“{0}”没有写 summary，在正文里点开时什么也没有。", "The term “{0}” has no summary: nothing would open where a text names it."),
        new("加上 summary: 一两句话的释义。", "Add summary: a definition in one or two sentences."));

    /// <inheritdoc />
    public override string Name => "term";

    /// <inheritdoc />
    public override Wording Label => new("术语", "Term");

    /// <inheritdoc />
    public override string Folder => "terms";

    /// <inheritdoc />
    public override string SchemaType => "DefinedTerm";

    /// <inheritdoc />
    public override bool IsAuthority => true;

    /// <inheritdoc />
    public override bool NeedsSummary => true;

    /// <inheritdoc />
    public override FieldTable Fields { get; } = new(Sound, Names, Subject);

    /// <inheritdoc />
    protected override Term ReadRecord(RecordHead head, FieldReader fields)
    {
        if (head.Summary is null) fields.Findings.Report(NoDefinition, head.Span, head.Title.Main);
        return new(head, fields.Get(Sound), fields.List(Names), fields.Value(Subject));
    }

    /// <inheritdoc />
    protected override PageContent ComposePage(Term record, PageContext page)
    {
        var facts = new FactBuilder(page).Text(Sound, record.Sound).Texts(Names, record.Names).Records(Subject, record.Subject is { } subject ? [subject] : []);
        return PlainComposer.Compose(this, record, page, facts.Done());
    }

    /// <inheritdoc />
    public override IEnumerable<ListPage> Lists(ICatalogue catalogue) =>
        [new ListPage(SitePath.Page(Folder), page => LedgerPages.Compose(this, page.Catalogue.All<Term>().OrderBy(t => HanSort.PinyinKey(t.Title), StringComparer.Ordinal).ThenBy(t => t.Id), page.Words.ForLearning.Terms, page))];

    /// <inheritdoc />
    protected override string? MetaOf(Term record, PageContext page) => record.Sound;
}
