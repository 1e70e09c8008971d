namespace ExhibitSite.Components.Shell;

/// <summary>What stands around every page on a screen in a hall.</summary>
/// <param name="Stylesheet">Address of the styles that only such screens need.</param>
/// <param name="Attract">Address of the page that waits for visitors.</param>
/// <param name="SearchScript">Address of the script that knows names by their pinyin, for fields outside the search page.</param>
/// <param name="SearchPage">Address of the search page, beside which the files of its index lie.</param>
public sealed record HallFrame(string Stylesheet, string Attract, string SearchScript, string SearchPage);
