namespace ExhibitSite.Searching;

/// <summary>
/// BM25 as Apache Lucene ≥ 8 computes it (org.apache.lucene.search.similarities.BM25Similarity), in single precision throughout, so that
/// scores can be compared with Lucene's (<c>docs/search.md</c>, section 6).
/// </summary>
internal sealed class Bm25
{
    private const float K1 = 1.2f;
    private const float B = 0.75f;

    private readonly float[] _inverse = new float[256];
    private readonly int _parts;

    /// <summary>For an index of so many parts.</summary>
    /// <param name="parts">Number of parts.</param>
    /// <param name="length">Sum of their lengths.</param>
    public Bm25(int parts, long length)
    {
        _parts = parts;
        var average = (float)(length / (double)Math.Max(parts, 1));
        for (var norm = 0; norm < _inverse.Length; norm++) _inverse[norm] = 1f / (K1 * ((1 - B) + (B * Model.Search.LengthNorm.LengthOf((byte)norm) / average)));
    }

    /// <summary>The weight of a phrase whose terms stand in so many parts each.</summary>
    public float Weight(IEnumerable<int> frequencies) => (float)frequencies.Sum(df => (double)(float)Math.Log(1 + ((_parts - df + 0.5) / (df + 0.5))));

    /// <summary>The score of a part.</summary>
    /// <param name="weight">The phrase's weight.</param>
    /// <param name="frequency">How often it stands in the part.</param>
    /// <param name="norm">The part's length, in a byte.</param>
    public float Score(float weight, float frequency, byte norm) => weight - (weight / (1f + (frequency * _inverse[norm])));
}
