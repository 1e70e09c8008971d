namespace ExhibitSite.Model.Search;

/// <summary>Takes the terms of a part as they are read. A position in a continuation is no occurrence of its own (<see cref="SearchFields.IsContinuation"/>).</summary>
public interface ITermSink
{
    /// <summary>A b-term.</summary>
    void Pair(int first, int second, int position);

    /// <summary>A u-term; never in a continuation.</summary>
    void Single(int codePoint, int position);

    /// <summary>A w-term.</summary>
    /// <param name="codePoints">Its code points; valid during the call.</param>
    /// <param name="position">Its first position.</param>
    void Word(ReadOnlySpan<int> codePoints, int position);
}
