using System.Collections.Immutable;
using System.Text.Json.Nodes;
using ExhibitSite.Importing.Editing;
using Microsoft.AspNetCore.Http;

namespace ExhibitSite.Cli.Desk;

/// <summary>An answer of the desk.</summary>
/// <param name="Status">Of HTTP.</param>
/// <param name="Body">What becomes JSON; null for nothing.</param>
internal sealed record DeskAnswer(int Status, object? Body)
{
    /// <summary>Nothing there, or nothing that the desk touches.</summary>
    public static DeskAnswer NotFound { get; } = new(StatusCodes.Status404NotFound, null);

    /// <summary>Not what the desk's page would send.</summary>
    public static DeskAnswer Bad { get; } = new(StatusCodes.Status400BadRequest, null);

    /// <summary>Bytes instead of JSON; null for JSON.</summary>
    public byte[]? Bytes { get; init; }

    /// <summary>The type of the bytes.</summary>
    public string? Type { get; init; }

    /// <summary>What was asked for.</summary>
    public static DeskAnswer Of(object body) => new(StatusCodes.Status200OK, body);

    /// <summary>Understood and not done, with the reasons.</summary>
    public static DeskAnswer Refused(object reasons) => new(StatusCodes.Status422UnprocessableEntity, reasons);

    /// <summary>Somebody else has changed the file.</summary>
    public static DeskAnswer Conflict(DeskFile now) => new(StatusCodes.Status409Conflict, now);
}

/// <summary>A date to be read, or a title to make an id of.</summary>
internal sealed record DateRequest(string Text);

/// <summary>A text whose fields the form shall show.</summary>
internal sealed record TextRequest(string Path, string Text);

/// <summary>A text and what the form changed in it, one after the other.</summary>
internal sealed record EditRequest(string Path, string Text, ImmutableArray<FormEdit> Edits);

/// <summary>A record to be made.</summary>
/// <param name="Kind">Its kind.</param>
/// <param name="Id">Its id.</param>
/// <param name="Title">Its title; null to leave it to be filled in.</param>
internal sealed record NewRequest(string Kind, string Id, string? Title);

/// <summary>A text to be saved, and the hash of the file it was made from.</summary>
internal sealed record SaveRequest(string Path, string Text, string Hash);

/// <summary>A record's file, open in the desk.</summary>
/// <param name="Path">Below the input folder.</param>
/// <param name="Kind">Its kind's name.</param>
/// <param name="Id">Its id.</param>
/// <param name="Text">With LF line ends.</param>
/// <param name="Hash">Of its bytes.</param>
/// <param name="Values">What its fields say; null when they cannot be read to their end.</param>
internal sealed record OpenFile(string Path, string Kind, string Id, string Text, string Hash, JsonObject? Values);

/// <summary>An edited text.</summary>
/// <param name="Text">With LF line ends.</param>
/// <param name="Values">What its fields say.</param>
internal sealed record EditedFile(string Text, JsonObject? Values);

/// <summary>What the page needs once.</summary>
/// <param name="Kinds">All kinds with their fields.</param>
internal sealed record StartAnswer(ImmutableArray<FormKind> Kinds);

/// <summary>A file below <c>media/</c>.</summary>
internal sealed record MediaAnswer(string Path, long Bytes);

/// <summary>A picture that was taken.</summary>
internal sealed record PictureAnswer(string Path, int? Width, int? Height, long Bytes, ImmutableArray<DeskProblem> Remarks);
