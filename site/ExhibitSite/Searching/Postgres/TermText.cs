namespace ExhibitSite.Searching.Postgres;

/// <summary>Terms as PostgreSQL reads them: in a <c>tsquery</c>, in a <c>jsonpath</c>. They are parameters even so.</summary>
internal static class TermText
{
    /// <summary>A query for terms.</summary>
    public static string Joined(IEnumerable<string> keys, Joining joining) => string.Join(joining == Joining.All ? " & " : " | ", keys.Distinct().Select(Quoted));

    /// <summary>A query for all terms that begin so.</summary>
    public static string Beginning(string key) => Quoted(key) + ":*";

    /// <summary>The path to the places of a term.</summary>
    public static string PathOf(string key) => "$." + Json(key);

    /// <summary>The path to the places of all terms that begin so.</summary>
    public static string PathOfBeginning(string key) => $"$.keyvalue() ? (@.key starts with {Json(key)}).value";

    private static string Quoted(string key) => "'" + key.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("'", "''", StringComparison.Ordinal) + "'";

    private static string Json(string key) => "\"" + key.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal) + "\"";
}

/// <summary>Arrays of bytes, compared by what they hold.</summary>
internal static class ByteArrays
{
    /// <summary>The comparison.</summary>
    public static IEqualityComparer<byte[]> Equality { get; } = EqualityComparer<byte[]>.Create(
        static (left, right) => left.AsSpan().SequenceEqual(right),
        static bytes =>
        {
            var hash = new HashCode();
            hash.AddBytes(bytes);
            return hash.ToHashCode();
        });
}
