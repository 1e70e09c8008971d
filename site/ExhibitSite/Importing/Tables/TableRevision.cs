using System.Security.Cryptography;
using System.Text;

namespace ExhibitSite.Importing.Tables;

/// <summary>A short name for what a record says: the column of an exported table that tells which state a row started from.</summary>
public static class TableRevision
{
    private const int Letters = 12;

    /// <summary>The name: twelve letters, which no spreadsheet takes for a number.</summary>
    /// <param name="cells">What each column says, in ordinal order of the columns.</param>
    public static string Of(IEnumerable<KeyValuePair<string, string>> cells)
    {
        var text = new StringBuilder();
        foreach (var (column, cell) in cells) text.Append(column).Append('\u0001').Append(cell).Append('\u0002');
        var hash = SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString()));
        return string.Create(Letters, hash, static (letters, hash) =>
        {
            for (var i = 0; i < letters.Length; i++) letters[i] = (char)('a' + (hash[i] % 26));
        });
    }
}
