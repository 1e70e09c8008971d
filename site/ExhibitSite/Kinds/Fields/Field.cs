using System.Collections.Immutable;
using ExhibitSite.Model.Diagnostics;

namespace ExhibitSite.Kinds.Fields;

/// <summary>A field's name, words and duty, without its type.</summary>
/// <param name="Name">As curators write it; the English word.</param>
/// <param name="Label">As pages and messages call it; the Chinese one may be written instead of the name.</param>
/// <param name="IsRequired">True when a record without it is an error.</param>
/// <param name="IsTranslatable">True when <c>name.en</c> may stand beside it.</param>
public abstract record Field(string Name, Wording Label, bool IsRequired, bool IsTranslatable)
{
    /// <summary>
    /// True for a field by which something is published or kept in, or whose words never leave the house: no program may guess that it
    /// was meant, nor what it was to say.
    /// </summary>
    public bool IsNeverGuessed { get; init; }

    /// <summary>True when the value is made of named parts, so that a table may have columns <c>name.part</c>.</summary>
    public abstract bool HasParts { get; }

    /// <summary>True when the value is a list, which a table cell holds cut by semicolons.</summary>
    public abstract bool IsList { get; }

    /// <summary>What its values look like, for messages and the handbook.</summary>
    public abstract Wording Expects { get; }

    /// <summary>The named parts of its value, or of each entry of a list; null when it has none.</summary>
    public abstract FieldTable? Parts { get; }

    /// <summary>A value as a curator may write it in YAML; <c>…</c> where only they can know.</summary>
    public abstract string Example { get; }

    /// <summary>True when one value may be written in square brackets: a researched date, the four numbers of a region.</summary>
    public abstract bool TakesBrackets { get; }

    /// <summary>How a person fills it in; of a list, how its entries are.</summary>
    public abstract Filling Filling { get; }
}

/// <summary>A field and how its value is read.</summary>
/// <param name="Name">As curators write it.</param>
/// <param name="Label">As pages and messages call it.</param>
/// <param name="Shape">Reads its value.</param>
/// <param name="IsRequired">True when a record without it is an error.</param>
/// <param name="IsTranslatable">True when <c>name.en</c> may stand beside it.</param>
/// <typeparam name="T">What the value becomes.</typeparam>
public sealed record Field<T>(string Name, Wording Label, Shape<T> Shape, bool IsRequired = false, bool IsTranslatable = false)
    : Field(Name, Label, IsRequired, IsTranslatable)
{
    /// <inheritdoc />
    public override bool HasParts => Shape.HasParts;

    /// <inheritdoc />
    public override bool IsList => Shape.IsList;

    /// <inheritdoc />
    public override Wording Expects => Shape.Expects;

    /// <inheritdoc />
    public override FieldTable? Parts => Shape.Parts;

    /// <inheritdoc />
    public override string Example => Shape.Example;

    /// <inheritdoc />
    public override bool TakesBrackets => Shape.TakesBrackets;

    /// <inheritdoc />
    public override Filling Filling => Shape.Filling;

    /// <summary>The same field, without which a record is in error.</summary>
    public Field<T> Required => this with { IsRequired = true };
}
