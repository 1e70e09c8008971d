namespace ExhibitSite.Rendering.Languages;

/// <summary>What is done to the finished text of a page in one language.</summary>
internal interface IPageRewriting
{
    /// <summary>Writes the page anew.</summary>
    /// <param name="page">The page as rendered.</param>
    /// <param name="output">Takes the page as it goes out.</param>
    void Rewrite(ReadOnlySpan<char> page, TextWriter output);
}
