namespace ExhibitSite.Model.Text;

/// <summary>Order in which a person would put codes and numbered names: runs of digits as numbers, the rest ordinal.</summary>
public static class NaturalOrder
{
    /// <summary>Less than, equal to or greater than 0, as left stands before, with or after right.</summary>
    public static int Compare(string left, string right)
    {
        var (i, j) = (0, 0);
        while (i < left.Length && j < right.Length)
        {
            if (char.IsAsciiDigit(left[i]) && char.IsAsciiDigit(right[j]))
            {
                var one = Number(left, ref i);
                var other = Number(right, ref j);
                var byNumber = one.Length != other.Length ? one.Length.CompareTo(other.Length) : one.CompareTo(other, StringComparison.Ordinal);
                if (byNumber != 0) return byNumber;
            }
            else if (left[i] != right[j]) return left[i].CompareTo(right[j]);
            else (i, j) = (i + 1, j + 1);
        }
        var byRest = (left.Length - i).CompareTo(right.Length - j);
        return byRest != 0 ? byRest : string.CompareOrdinal(left, right);
    }

    private static ReadOnlySpan<char> Number(string text, ref int at)
    {
        var start = at;
        while (at < text.Length && char.IsAsciiDigit(text[at])) at++;
        return text.AsSpan(start, at - start).TrimStart('0');
    }
}
