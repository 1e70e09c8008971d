using ExhibitSite.Model.Leaks;

namespace ExhibitSite.Gate.Leaks;

/// <summary>A text that stays in.</summary>
/// <param name="Owner">The record or file it belongs to, as a person names it.</param>
/// <param name="Field">The field, as written.</param>
/// <param name="Text">The text.</param>
/// <param name="Sort">What it does.</param>
internal sealed record KeptText(string Owner, string Field, string Text, KeptSort Sort)
{
    /// <summary>The phrases of it to look for.</summary>
    public IEnumerable<SecretPhrase> Phrases =>
        (Sort == KeptSort.Tells ? Model.Leaks.Phrases.OfText(Text) : Model.Leaks.Phrases.OfName(Text)).Select(letters => new SecretPhrase(Owner, Field, letters));

    /// <summary>The short name it is; nothing when it is none.</summary>
    public IEnumerable<SecretPhrase> ShortName =>
        Sort == KeptSort.Names && ShortNames.Of(Text) is { } name ? [new SecretPhrase(Owner, Field, name)] : [];
}

/// <summary>What a text does.</summary>
internal enum KeptSort
{
    /// <summary>It tells: only long stretches of it say where they are from.</summary>
    Tells,

    /// <summary>It identifies: a short one may be a word of any text, and is looked for in its address only.</summary>
    Identifies,

    /// <summary>It names: a short one gives something away, too.</summary>
    Names,
}
