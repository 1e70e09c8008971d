using ExhibitSite.Components.Shell;
using ExhibitSite.Kinds.Composing;
using ExhibitSite.Kinds.Fields;
using ExhibitSite.Model;
using ExhibitSite.Model.Diagnostics;
using ExhibitSite.Model.Paths;

namespace ExhibitSite.Kinds;

/// <summary>A content type: where its records lie, which fields they have, how they are read and shown.</summary>
public abstract class Kind
{
    /// <summary>The English word of references: <c>item</c>.</summary>
    public abstract string Name { get; }

    /// <summary>What a person calls it: 档案, Item. The Chinese word may be written in references.</summary>
    public abstract Wording Label { get; }

    /// <summary>The folder of its records in the input and of its pages in the site: <c>items</c>.</summary>
    public abstract string Folder { get; }

    /// <summary>The schema.org type of its records.</summary>
    public abstract string SchemaType { get; }

    /// <summary>Its own fields, apart from <see cref="CommonFields"/>.</summary>
    public abstract FieldTable Fields { get; }

    /// <summary>All fields a record of it may have.</summary>
    public FieldTable Table => _table ??= new FieldTable(CommonFields.Table.All.Concat(Fields.All));

    private FieldTable? _table;

    /// <summary>True when its records are names that others refer to: who looks for one wants its page first.</summary>
    public virtual bool IsAuthority => false;

    /// <summary>True when rows of a CSV file are records of it.</summary>
    public virtual bool AllowsTables => true;

    /// <summary>The text that a new record of an id starts with, for <c>exhibit new</c>; it has no mistakes.</summary>
    public virtual string SampleFor(string id) => "正文写在这里。";

    /// <summary>True when a record without a summary is in error.</summary>
    public virtual bool NeedsSummary => false;

    /// <summary>The id that a file's path gives a record of this kind; null when the path is not one of this kind's.</summary>
    public virtual string? IdOf(string path) =>
        path.StartsWith(Folder + "/", StringComparison.Ordinal) && path.EndsWith(".md", StringComparison.Ordinal)
            ? System.IO.Path.GetFileNameWithoutExtension(path)
            : null;

    /// <summary>The page of a record.</summary>
    public virtual SitePath PathOf(RecordId id) => SitePath.Page([Folder, .. id.Value.Split('/')]);

    /// <summary>Reads a record's own fields. What all kinds share is filled in afterwards.</summary>
    public abstract Record Read(RecordHead head, FieldReader fields);

    /// <summary>The page of a record.</summary>
    public abstract PageContent Compose(Record record, PageContext page);

    /// <summary>A line of facts for cards and lists, such as a date and a code; null for none.</summary>
    public virtual string? MetaOf(Record record, PageContext page) => null;

    /// <summary>The pages that list its records.</summary>
    public virtual IEnumerable<ListPage> Lists(ICatalogue catalogue) => [];
}

/// <summary>A content type with the type of its records.</summary>
/// <typeparam name="T">Its records.</typeparam>
public abstract class Kind<T> : Kind where T : Record
{
    /// <inheritdoc />
    public sealed override Record Read(RecordHead head, FieldReader fields) => ReadRecord(head, fields);

    /// <inheritdoc />
    public sealed override PageContent Compose(Record record, PageContext page) => ComposePage((T)record, page);

    /// <inheritdoc />
    public sealed override string? MetaOf(Record record, PageContext page) => MetaOf((T)record, page);

    /// <summary>Reads a record's own fields.</summary>
    protected abstract T ReadRecord(RecordHead head, FieldReader fields);

    /// <summary>The page of a record.</summary>
    protected abstract PageContent ComposePage(T record, PageContext page);

    /// <summary>A line of facts for cards and lists; null for none.</summary>
    protected virtual string? MetaOf(T record, PageContext page) => null;
}

/// <summary>A page that is not one record's: an index, a chronology, the home page.</summary>
/// <param name="Path">Where it stands.</param>
/// <param name="Compose">Makes it; called on any worker.</param>
public sealed record ListPage(SitePath Path, Func<PageContext, PageContent> Compose)
{
    /// <summary>False for a page that stands in the site's main language only: one that leads to another, or is shown where nothing was found.</summary>
    public bool IsInEveryLanguage { get; init; } = true;

    /// <summary>False for a page that lists of pages leave out, such as one that only leads to another.</summary>
    public bool IsListed { get; init; } = true;

    /// <summary>For a page that does not lie at a fixed place in the site, the way to its root: see <see cref="PageContext.Root"/>. Null for all others.</summary>
    public string? Root { get; init; }
}
