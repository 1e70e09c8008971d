using System.Collections.Immutable;
using ExhibitSite.Components.Drawings;
using ExhibitSite.Components.Parts;

namespace ExhibitSite.Components.Blocks;

/// <summary>A record with a note on why to read or use it.</summary>
/// <param name="Title">Leads to it.</param>
/// <param name="Kind">What kind of record it is.</param>
/// <param name="Where">The place in it; null for the whole.</param>
/// <param name="Meta">A line of facts; null for none.</param>
/// <param name="NoteHtml">The note; null for none.</param>
public sealed record EntryView(Link Title, string Kind, string? Where, string? Meta, string? NoteHtml) : BlockView
{
    /// <inheritdoc />
    public override Type Component => typeof(EntryBlock);
}

/// <summary>One step of a guided tour.</summary>
/// <param name="Title">Its heading.</param>
/// <param name="Html">Its words; null for none.</param>
public sealed record StepView(string Title, string? Html) : BlockView
{
    /// <summary>From 1.</summary>
    public int Number { get; init; }

    /// <summary>Its id on the page.</summary>
    public string Anchor { get; init; } = "";

    /// <summary>The part of a picture it shows; null for none.</summary>
    public CropView? Crop { get; init; }

    /// <summary>Opens its picture in the viewer; null for none.</summary>
    public ViewerOpener? Look { get; init; }

    /// <summary>The place it shows; null for none.</summary>
    public Link? Place { get; init; }

    /// <summary>The event it tells of; null for none.</summary>
    public Link? Event { get; init; }

    /// <summary>Its day; null for none.</summary>
    public DateText? Date { get; init; }

    /// <inheritdoc />
    public override Type Component => typeof(StepBlock);
}

/// <summary>A part of a picture, cut out by the browser: the file itself stays whole.</summary>
/// <param name="Picture">The whole.</param>
/// <param name="ViewBox">The part, as SVG wants it: left, top, width and height in pixels.</param>
/// <param name="Width">Of the part, in pixels.</param>
/// <param name="Height">Of the part, in pixels.</param>
public sealed record CropView(Picture Picture, string ViewBox, int Width, int Height);

/// <summary>A picture with the places of a tour's steps marked on it.</summary>
/// <param name="Picture">The picture.</param>
/// <param name="Marks">The steps that lie in it.</param>
/// <param name="Label">What it is called for those who cannot see it.</param>
/// <param name="Radius">Of a number's disc, in the picture's pixels.</param>
public sealed record MarkedPicture(Picture Picture, ImmutableArray<StepMark> Marks, string Label, string Radius);

/// <summary>A step's region, marked on the whole picture.</summary>
/// <param name="Number">The step's number.</param>
/// <param name="Title">The step's title.</param>
/// <param name="Href">Leads to the step.</param>
/// <param name="X">Left, in the picture's pixels.</param>
/// <param name="Y">Top.</param>
/// <param name="Width">Width.</param>
/// <param name="Height">Height.</param>
public sealed record StepMark(string Number, string Title, string Href, int X, int Y, int Width, int Height)
{
    /// <summary>The number, in the middle of its disc.</summary>
    public ImmutableArray<Drawn> Disc { get; } = [new TextMark("map-label", 0, 0, Number, "middle")];
}

/// <summary>One question of a quiz.</summary>
/// <param name="Sort">The kind of question in words.</param>
/// <param name="PromptHtml">What is asked.</param>
/// <param name="Fields">What is filled in or chosen, in order.</param>
/// <param name="Partners">For matching, what the letters mean; empty otherwise.</param>
/// <param name="Answer">The right answer in words.</param>
/// <param name="WhyHtml">The explanation; null for none.</param>
/// <param name="Evidence">Where the facts stand.</param>
public sealed record QuestionView(
    string Sort, string PromptHtml, ImmutableArray<AnswerField> Fields, ImmutableArray<string> Partners, string Answer, string? WhyHtml,
    ImmutableArray<EvidenceText> Evidence) : BlockView
{
    /// <summary>From 1.</summary>
    public int Number { get; init; }

    /// <summary>Its id on the page.</summary>
    public string Anchor => $"q{Number}";

    /// <inheritdoc />
    public override Type Component => typeof(QuestionBlock);
}

/// <summary>One thing that a reader chooses or fills in.</summary>
/// <param name="Shape">What the browser shows for it.</param>
/// <param name="Letter">The letter or number before it; empty for none.</param>
/// <param name="Label">Its words.</param>
/// <param name="Right">What is right: <c>yes</c> for a choice to be made, folded forms parted by <c>|</c> for a text, the option for a list; null for a choice to be left.</param>
public sealed record AnswerField(AnswerShape Shape, string Letter, string Label, string? Right)
{
    /// <summary>What a list offers; empty for others.</summary>
    public ImmutableArray<string> Options { get; init; } = [];

    /// <summary>Pairs of a character and the one it folds to, for the characters of the right answers; null for others than texts.</summary>
    public string? Forms { get; init; }
}

/// <summary>What the browser shows for an answer.</summary>
public enum AnswerShape
{
    /// <summary>One of several.</summary>
    OneOf,

    /// <summary>Any of several.</summary>
    AnyOf,

    /// <summary>A line of text.</summary>
    Text,

    /// <summary>An option of a list.</summary>
    List,
}
