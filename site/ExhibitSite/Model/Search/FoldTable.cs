using System.Collections.Immutable;

namespace ExhibitSite.Model.Search;

/// <summary>Which character stands for which when texts are compared: one for one, never by context (step 3 of folding).</summary>
/// <remarks>Never chains: what a character leads to stands for itself.</remarks>
public sealed class FoldTable
{
    private readonly Dictionary<int, int> _pairs;

    private FoldTable(Dictionary<int, int> pairs) => _pairs = pairs;

    /// <summary>OpenCC's single characters and Unihan's variants, from <c>fold.bin</c>, which <c>site/web/fold.mjs</c> makes at build.</summary>
    public static FoldTable Standard => Loaded.Table;

    /// <summary>The pairs, in order of the first.</summary>
    public IEnumerable<(int From, int To)> Pairs => _pairs.OrderBy(static pair => pair.Key).Select(static pair => (pair.Key, pair.Value));

    /// <summary>What a code point stands for; often itself.</summary>
    public int Of(int codePoint) => _pairs.TryGetValue(codePoint, out var to) ? to : codePoint;

    /// <summary>This table with a site's own pairs, which go before it: what led to a character they name leads on to where they lead.</summary>
    /// <param name="own">Pairs of what is written and what it stands for; a circle is broken where it closes.</param>
    public FoldTable With(ImmutableArray<(int From, int To)> own)
    {
        if (own.IsEmpty) return this;
        var first = own.GroupBy(static pair => pair.From).ToDictionary(static pair => pair.Key, static pair => pair.Last().To);
        var pairs = new Dictionary<int, int>(_pairs.Count + first.Count);
        foreach (var from in _pairs.Keys.Concat(first.Keys))
        {
            var seen = new List<int> { from };
            for (var next = Step(from); !seen.Contains(next); next = Step(next)) seen.Add(next);
            if (seen[^1] != from) pairs[from] = seen[^1];
        }
        return new FoldTable(pairs);

        int Step(int codePoint) => first.TryGetValue(codePoint, out var to) ? to : Of(codePoint);
    }

    /// <summary>Reads the pairs as the index keeps them.</summary>
    /// <exception cref="InvalidDataException">The bytes are not a fold table.</exception>
    public static FoldTable Read(ReadOnlySpan<byte> bytes)
    {
        var pairs = new Dictionary<int, int>();
        var reader = new ByteReader(bytes);
        var from = 0;
        while (!reader.IsAtEnd)
        {
            from += reader.Count();
            pairs[from] = from + reader.Signed();
        }
        return new FoldTable(pairs);
    }

    /// <summary>The pairs as the index keeps them: source minus the one before, zigzag(target − source).</summary>
    public void Write(ByteWriter bytes)
    {
        var before = 0;
        foreach (var (from, to) in Pairs)
        {
            bytes.Number(from - before);
            bytes.Signed(to - from);
            before = from;
        }
    }

    private static FoldTable Load()
    {
        using var resource = typeof(FoldTable).Assembly.GetManifestResourceStream("text/fold.bin") ?? throw new InvalidOperationException("The fold table is not in the assembly.");
        var bytes = new byte[resource.Length];
        resource.ReadExactly(bytes);
        return Read(bytes);
    }

    /// <summary>Loads when first asked.</summary>
    private static class Loaded
    {
        public static readonly FoldTable Table = Load();
    }
}
