namespace ExhibitSite.Audit.Leaks;

/// <summary>Numbers that name a living person, told from other numbers by their own rules. Written apart from the gate's, so that one mistake does not blind both.</summary>
internal static class Identities
{
    private static readonly int[] Weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];

    /// <summary>How many identity numbers and mobile numbers stand in a text.</summary>
    public static (int Identity, int Mobile) CountIn(string text)
    {
        var (identity, mobile) = (0, 0);
        Span<char> run = stackalloc char[20];
        for (var at = 0; at < text.Length;)
        {
            if (!IsDigit(text[at]))
            {
                at++;
                continue;
            }
            var start = at;
            var length = 0;
            for (; at < text.Length && IsDigit(text[at]); at++)
                if (length < run.Length) run[length++] = Ascii(text[at]);
            if (length == 17 && at < text.Length && Ascii(text[at]) is 'X' or 'x')
            {
                run[length++] = 'X';
                at++;
            }
            // A number inside a word is a name of ours: a hash, an id, an address.
            if ((start > 0 && IsWord(text[start - 1])) || (at < text.Length && IsWord(text[at]))) continue;
            if (length == 18 && IsIdentity(run[..18])) identity++;
            else if (length == 11 && run[0] == '1' && run[1] >= '3') mobile++;
        }
        return (identity, mobile);
    }

    // GB 11643-1999: a region, a day of birth, a serial number, and a check character by ISO 7064, MOD 11-2.
    private static bool IsIdentity(ReadOnlySpan<char> number)
    {
        if (number[0] is < '1' or > '8') return false;
        var (year, month, day) = (int.Parse(number[6..10]), int.Parse(number[10..12]), int.Parse(number[12..14]));
        if (year is < 1850 or > 2100 || month is < 1 or > 12 || day < 1 || day > DateTime.DaysInMonth(year, month)) return false;
        var sum = 0;
        for (var i = 0; i < Weights.Length; i++) sum += Weights[i] * (number[i] - '0');
        return "10X98765432"[sum % 11] == number[17];
    }

    private static bool IsDigit(char character) => character is (>= '0' and <= '9') or (>= '０' and <= '９');

    private static bool IsWord(char character) => char.IsAsciiLetterOrDigit(character) || character is '_' or '-' or '.' or '%' or '#' or '=';

    private static char Ascii(char character) => character >= '！' ? (char)(character - '！' + '!') : character;
}
