using System.Collections.Immutable;
using ExhibitSite.Model;
using ExhibitSite.Model.Diagnostics;

namespace ExhibitSite.Kinds.Fields;

/// <summary>What reading the fields and the text of one record gathers on the way: findings, references, used media.</summary>
public sealed class FieldReading(KindWords words, Findings findings)
{
    private readonly ImmutableArray<Reference>.Builder _references = ImmutableArray.CreateBuilder<Reference>();
    private readonly ImmutableArray<Query>.Builder _queries = ImmutableArray.CreateBuilder<Query>();
    private readonly ImmutableArray<MediaReference>.Builder _media = ImmutableArray.CreateBuilder<MediaReference>();

    /// <summary>The words that name kinds in references.</summary>
    public KindWords Words { get; } = words;

    /// <summary>Takes what is wrong.</summary>
    public Findings Findings { get; } = findings;

    /// <summary>The label of the field being read: the role of the references found in it.</summary>
    public Wording Role { get; set; }

    /// <summary>False while a field is read of which no slip may be mended by a guess.</summary>
    public bool MayGuess { get; set; } = true;

    /// <summary>All references so far, in the order met.</summary>
    public ImmutableArray<Reference> References => _references.ToImmutable();

    /// <summary>All media used so far, in the order met.</summary>
    public ImmutableArray<MediaReference> Media => _media.ToImmutable();

    /// <summary>All searches so far, in the order met.</summary>
    public ImmutableArray<Query> Queries => _queries.ToImmutable();

    /// <summary>Notes that the record searches the site.</summary>
    public void Ask(Query query) => _queries.Add(query);

    /// <summary>Notes that the record mentions another.</summary>
    public void Refer(RecordId target, SourceSpan span, string? anchor = null) => _references.Add(new Reference(target, Role, anchor, span));

    /// <summary>Notes that the record uses a file.</summary>
    public void Use(string path, SourceSpan span) => _media.Add(new MediaReference(path, span));

    /// <summary>Notes that a file just used goes with another: captions with their recording.</summary>
    public void Attach(string path, string with)
    {
        for (var at = _media.Count - 1; at >= 0; at--)
            if (_media[at].Path == path && _media[at].With is null)
            {
                _media[at] = _media[at] with { With = with };
                return;
            }
    }
}
