using System.Collections.Immutable;

namespace ExhibitSite.Components.Parts;

/// <summary>The pictures of a record, to be looked at one by one and closely.</summary>
/// <param name="Pictures">In the order of their leaves; never empty.</param>
/// <param name="Data">What the viewer's script has to know of them, as JSON; no character of it ends a script element.</param>
/// <param name="Script">Address of the viewer's script, which a press loads.</param>
/// <param name="Style">Address of its styles, likewise.</param>
/// <param name="WordsScript">Address of its words, likewise.</param>
/// <param name="Form">How they stand on the page.</param>
public sealed record ViewerView(ImmutableArray<ViewerPicture> Pictures, string Data, string Script, string Style, string WordsScript, ViewerForm Form)
{
    // More pictures than a person scrolls past: they stand in a list of small ones.
    private const int MostFigures = 2;

    /// <summary>Those that stand on the page in their full width.</summary>
    public ImmutableArray<ViewerPicture> Figures { get; } = Form != ViewerForm.Figures ? [] : Pictures.Length <= MostFigures ? Pictures : [Pictures[0]];

    /// <summary>All of them as a list of small ones; empty when they all stand on the page.</summary>
    public ImmutableArray<ViewerPicture> Listed { get; } = Form == ViewerForm.List || (Form == ViewerForm.Figures && Pictures.Length > MostFigures) ? Pictures : [];

    /// <summary>Those with lines of text.</summary>
    public ImmutableArray<ViewerPicture> Written { get; } = Form == ViewerForm.Unseen ? [] : [.. Pictures.Where(p => !p.Lines.IsEmpty)];

    /// <summary>The data in its element: a script element is none that a template may hold.</summary>
    public string DataElement => $"<script type=\"application/json\">{Data}</script>";
}

/// <summary>How the pictures of a viewer stand on the page.</summary>
public enum ViewerForm
{
    /// <summary>One or two in their full width; of more the first, and a list of all.</summary>
    Figures,

    /// <summary>As a list of small ones.</summary>
    List,

    /// <summary>Not at all: the page shows them itself, and opens the viewer where it wants.</summary>
    Unseen,
}

/// <summary>A picture of a viewer.</summary>
/// <param name="Number">From 1.</param>
/// <param name="Picture">The picture.</param>
/// <param name="Label">Its name among the others.</param>
/// <param name="Caption">The words under it; null for none.</param>
/// <param name="Maker">Who made it and what it is; null when not stated.</param>
/// <param name="Lines">Its lines as text.</param>
/// <param name="Lang">Their language; null for the page's.</param>
public sealed record ViewerPicture(int Number, Picture Picture, string Label, string? Caption, string? Maker, ImmutableArray<ViewerLine> Lines, string? Lang);

/// <summary>A line of a picture.</summary>
/// <param name="Anchor">Its id.</param>
/// <param name="At">Its place, <c>x,y,w,h</c> in the picture's pixels.</param>
/// <param name="Text">What is written there.</param>
public sealed record ViewerLine(string Anchor, string At, string Text);

/// <summary>What opens the viewer at a place.</summary>
/// <param name="Href">The picture itself, for browsers without script.</param>
/// <param name="Number">The picture among those of the page, from 1.</param>
/// <param name="Region"><c>x,y,w,h</c> in the picture's pixels; null for the whole.</param>
public sealed record ViewerOpener(string Href, int Number, string? Region);
