using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using ExhibitSite.Model.Diagnostics;
using ExhibitSite.Reading.Values;

namespace ExhibitSite.Kinds.Fields;

/// <summary>Turns a written value into a typed one, or says why it cannot.</summary>
/// <typeparam name="T">What the value becomes.</typeparam>
public abstract class Shape<T>
{
    /// <summary>What its values look like.</summary>
    public abstract Wording Expects { get; }

    /// <summary>A value as a curator may write it in YAML; <c>…</c> where only they can know.</summary>
    public virtual string Example => "…";

    /// <summary>True when the value is a map of named parts.</summary>
    public virtual bool HasParts => false;

    /// <summary>True when the value is a list.</summary>
    public virtual bool IsList => false;

    /// <summary>The named parts of the value, or of each entry of a list; null when it has none.</summary>
    public virtual FieldTable? Parts => null;

    /// <summary>True when one value may be written in square brackets: a researched date, the four numbers of a region.</summary>
    public virtual bool TakesBrackets => false;

    /// <summary>How a person fills it in.</summary>
    public virtual Filling Filling => Filling.Text;

    /// <summary>Reads a value; false with an error reported when it has another form.</summary>
    public abstract bool TryRead(ValueNode node, FieldReading reading, [NotNullWhen(true)] out T? value);
}
