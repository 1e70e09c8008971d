namespace ExhibitSite.Tests.Mistakes;

/// <summary>One mistake in a site that is sound without it, and what its hint says to do.</summary>
/// <param name="Name">What went wrong, in a few words.</param>
/// <param name="File">The file that holds it.</param>
/// <param name="Good">A text that the sound file has once; empty when the mistake is the whole file.</param>
/// <param name="Bad">What stands there instead.</param>
/// <param name="Place">Line and column of the finding; empty when the file as a whole is meant.</param>
/// <param name="Code">The finding.</param>
/// <param name="Says">What the Chinese hint says in so many words, so that the cure is the hint's and not ours.</param>
internal sealed record Mistake(string Name, string File, string Good, string Bad, string Place, string Code, string Says)
{
    /// <summary>What a curator who follows the hint writes in the place of <see cref="Bad"/>.</summary>
    public string Cure { get; init; } = Good;

    /// <summary>The name that the hint gives the file; null when it keeps its own.</summary>
    public string? NewName { get; init; }

    /// <summary>Another file that the hint asks for, and its text; null for none.</summary>
    public (string Path, string Text)? Added { get; init; }

    /// <summary>True when <c>exhibit fix</c> does what the hint says.</summary>
    public bool IsFixed { get; init; }

    public override string ToString() => Name;
}
