namespace ExhibitSite.Model.Search;

/// <summary>The fields of a part; the numbers are those of the index.</summary>
public enum SearchField
{
    /// <summary>正文: the text.</summary>
    Body = 0,

    /// <summary>题名: the title, and parallel ones.</summary>
    Title = 1,

    /// <summary>责任者: who made it.</summary>
    Creator = 2,

    /// <summary>档号: the reference code.</summary>
    Code = 3,

    /// <summary>附注: what the catalogue remarks.</summary>
    Note = 4,

    /// <summary>文字稿: the transcript of a sound or film.</summary>
    Transcript = 5,

    /// <summary>别名: other names of a person or place.</summary>
    Name = 6,

    /// <summary>The years of the record's date, as terms of their own: never text.</summary>
    Date = 7,
}

/// <summary>What the fields' positions are.</summary>
public static class SearchFields
{
    /// <summary>The first position of a field is its number shifted so far.</summary>
    public const int Shift = 14;

    /// <summary>Code points of a field that have positions.</summary>
    public const int Longest = (1 << Shift) - 1;

    /// <summary>Where the continuation of a body begins.</summary>
    public const int ContinuationAt = 8_192;

    /// <summary>Code points of a continuation.</summary>
    public const int ContinuationLength = 24;

    /// <summary>The field a position lies in.</summary>
    public static SearchField Of(int position) => (SearchField)(position >> Shift);

    /// <summary>True for a field whose hits weigh more.</summary>
    public static bool IsHead(SearchField field) => field is SearchField.Title or SearchField.Code or SearchField.Name;

    /// <summary>True for a position in a continuation.</summary>
    public static bool IsContinuation(int position) => position is >= ContinuationAt and < ContinuationAt + ContinuationLength;
}
