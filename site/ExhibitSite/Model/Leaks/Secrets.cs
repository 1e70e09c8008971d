using System.Collections.Immutable;

namespace ExhibitSite.Model.Leaks;

/// <summary>What must nowhere appear in what is published. For the audit; it is itself never published.</summary>
/// <param name="Phrases">Folded phrases of withheld texts, none of which stands in a text that may go out.</param>
/// <param name="Files">Withheld files.</param>
public sealed record Secrets(ImmutableArray<SecretPhrase> Phrases, ImmutableArray<SecretFile> Files)
{
    /// <summary>Nothing is withheld.</summary>
    public static Secrets None { get; } = new([], []);

    /// <summary>Names too short to be phrases, looked for as words of a shown text only (<see cref="ShortNames"/>). None of them stands in a text that may go out.</summary>
    public ImmutableArray<SecretPhrase> Names { get; init; } = [];

    /// <summary>Addresses of withheld records and files, letter by letter: <c>items/letter-7</c>, <c>media/letter-7.png</c>.</summary>
    public ImmutableArray<SecretPhrase> Addresses { get; init; } = [];

    /// <summary>True when there is nothing to look for.</summary>
    public bool IsEmpty => Phrases.IsEmpty && Files.IsEmpty && Names.IsEmpty && Addresses.IsEmpty;
}

/// <summary>A piece of a withheld text.</summary>
/// <param name="Owner">The record it belongs to, as a person names it: <c>item:letter-7</c>.</param>
/// <param name="Field">The field it stands in, as written: <c>title</c>; <c>body</c> for the text.</param>
/// <param name="Letters">The piece, folded (<see cref="Leaks.Phrases"/>).</param>
public sealed record SecretPhrase(string Owner, string Field, string Letters);

/// <summary>A withheld file.</summary>
/// <param name="Path">Below the input folder.</param>
/// <param name="Sha256">Of its bytes, or of its picture as it is packed (<see cref="PackedPicture"/>), in lower-case hexadecimal.</param>
public sealed record SecretFile(string Path, string Sha256);
