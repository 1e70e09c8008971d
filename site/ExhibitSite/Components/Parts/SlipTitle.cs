using System.Collections.Immutable;

namespace ExhibitSite.Components.Parts;

/// <summary>A title as a slip on a cover shows it (题签): one column for each of its pauses, the first one large.</summary>
/// <param name="Columns">Its columns, in reading order; at least one.</param>
/// <param name="Length">How large its type may be: <c>short</c> up to three characters in the first column, null up to five, then <c>medium</c>, above nine <c>long</c>.</param>
public sealed record SlipTitle(ImmutableArray<SlipColumn> Columns, string? Length)
{
    private const string Pauses = "：，；:;,";

    /// <summary>Divides a title at its pauses. No title is lost: the pauses stay in the text, only their signs are not drawn.</summary>
    public static SlipTitle Of(string title)
    {
        var columns = ImmutableArray.CreateBuilder<SlipColumn>();
        var start = 0;
        for (var at = 0; at < title.Length; at++)
        {
            // A pause that ends the title separates nothing.
            if (!Pauses.Contains(title[at], StringComparison.Ordinal) || at == start || at == title.Length - 1) continue;
            columns.Add(new SlipColumn(title[start..at], title[at].ToString()));
            start = at + 1;
        }
        columns.Add(new SlipColumn(title[start..].TrimStart(), null));
        return new SlipTitle(columns.ToImmutable(), columns[0].Text.Length switch { <= 3 => "short", <= 5 => null, <= 9 => "medium", _ => "long" });
    }
}

/// <summary>One column of a slip.</summary>
/// <param name="Text">Its characters.</param>
/// <param name="Pause">The sign after it, heard and copied but not drawn; null after the last.</param>
public sealed record SlipColumn(string Text, string? Pause);
