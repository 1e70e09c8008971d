namespace ExhibitSite.Model.Search;

/// <summary>What a folded code point is for the index; the numbers are those of the embedded table.</summary>
public enum CodePointClass : byte
{
    /// <summary>What no phrase crosses: punctuation, white space, signs.</summary>
    Gap = 0,

    /// <summary>What is indexed in pairs: ideographs, kana, bopomofo, Hangul, private use.</summary>
    Han = 1,

    /// <summary>What is indexed in runs: letters and digits.</summary>
    Word = 2,
}
