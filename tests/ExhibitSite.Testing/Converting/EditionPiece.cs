using System.Collections.Immutable;

namespace ExhibitSite.Testing.Converting;

/// <summary>A piece of a converted edition.</summary>
/// <param name="Id">Its id in the site: <c>wuting-wenbian/j30-02</c>.</param>
/// <param name="Juan">The juan it stands in; 0 for the front matter.</param>
/// <param name="Title">Its title.</param>
/// <param name="HasHeading">True when the title is a line of the text, false when it is the name of the part.</param>
/// <param name="Leaf">The leaf and side on which it begins: <c>30-8b</c>.</param>
/// <param name="Lines">Its lines, heading lines left out, with the page marks that stand in it.</param>
public sealed record EditionPiece(string Id, int Juan, string Title, bool HasHeading, string Leaf, ImmutableArray<MandokuLine> Lines)
{
    /// <summary>The page marks in it, in order: <c>30-8b</c>.</summary>
    public IEnumerable<string> Pages => Lines.Select(l => l.Page).OfType<string>();
}
