using ExhibitSite.Components.Blocks;
using ExhibitSite.Kinds.Composing;
using ExhibitSite.Kinds.Fields;
using ExhibitSite.Model.Diagnostics;
using ExhibitSite.Reading.Markdown;

namespace ExhibitSite.Kinds.Blocks;

/// <summary>A directive that curators may write in any text: its words, its fields, how it is checked and shown.</summary>
public abstract class Block
{
    /// <summary>The English and the Chinese word after <c>:::</c>.</summary>
    public abstract Wording Words { get; }

    /// <summary>Its fields.</summary>
    public abstract FieldTable Fields { get; }

    /// <summary>The one kind of record whose text it may stand in; null for any.</summary>
    public virtual string? OnlyIn => null;

    /// <summary>Reads the fields for their findings and references only.</summary>
    public abstract void Check(FieldReader fields, Directive directive);

    /// <summary>What is shown; null when nothing of it is public.</summary>
    public abstract BlockView? Compose(FieldReader fields, Directive directive, ProseComposer prose);
}

/// <summary>A directive whose fields become one value.</summary>
/// <typeparam name="T">What its fields say.</typeparam>
public abstract class Block<T> : Block where T : class
{
    /// <inheritdoc />
    public sealed override void Check(FieldReader fields, Directive directive) => Read(fields, directive);

    /// <inheritdoc />
    public sealed override BlockView? Compose(FieldReader fields, Directive directive, ProseComposer prose) =>
        Read(fields, directive) is { } value ? Show(value, directive, prose) : null;

    /// <summary>What a block says, for whoever counts blocks; null when nothing can be shown.</summary>
    internal T? ReadFrom(FieldReader fields, Directive directive) => Read(fields, directive);

    /// <summary>Reads the fields; null with an error reported when nothing can be shown.</summary>
    protected abstract T? Read(FieldReader fields, Directive directive);

    /// <summary>What is shown; null when nothing of it is public.</summary>
    protected abstract BlockView? Show(T value, Directive directive, ProseComposer prose);
}
