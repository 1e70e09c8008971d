using System.Collections.Immutable;

namespace ExhibitSite.Model;

/// <summary>A text in the site's main language and whatever other languages a curator gave.</summary>
/// <param name="Main">The text in the site's first language.</param>
/// <param name="Others">Language code → text, sorted by code.</param>
public sealed record LanguageMap(string Main, ImmutableSortedDictionary<string, string> Others)
{
    /// <summary>A text in the main language only.</summary>
    public static LanguageMap Of(string main) => new(main, ImmutableSortedDictionary<string, string>.Empty.WithComparers(StringComparer.Ordinal));

    /// <summary>The text in the site's main language when another leads; null when it leads itself.</summary>
    public string? Original { get; private init; }

    /// <summary>The English twin; null when none was given.</summary>
    public string? English => Others.GetValueOrDefault("en");

    /// <summary>The text in every language it was given in, the main one first.</summary>
    public IEnumerable<string> All => Others.Values.Prepend(Main);

    /// <summary>The text in a language; null when it was not given.</summary>
    public string? In(string language) => language.StartsWith("zh", StringComparison.Ordinal) ? Main : Others.GetValueOrDefault(language);

    /// <summary>The same with a language's text as the main one, where it was given.</summary>
    public LanguageMap LedBy(string language) => Others.TryGetValue(language, out var text) ? new(text, Others.Remove(language)) { Original = Main } : this;

    /// <inheritdoc />
    public bool Equals(LanguageMap? other) => other is not null && Main == other.Main && Others.SequenceEqual(other.Others);

    /// <inheritdoc />
    public override int GetHashCode() => Main.GetHashCode(StringComparison.Ordinal);

    /// <summary>The main text.</summary>
    public override string ToString() => Main;
}
