using System.Collections.Immutable;
using ExhibitSite.Cli.Commands;
using ExhibitSite.Cli.Preview;
using ExhibitSite.Importing.Editing;
using ExhibitSite.Importing.Uploads;
using ExhibitSite.Kinds;
using ExhibitSite.Model.Diagnostics;
using ExhibitSite.Model.Paths;
using ExhibitSite.Model.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace ExhibitSite.Cli.Desk;

/// <summary>What the desk does with the material, apart from HTTP and who may ask.</summary>
/// <param name="folder">The input folder.</param>
/// <param name="stage">What the preview shows.</param>
/// <param name="language">Of its words.</param>
internal sealed class DeskWork(DeskFolder folder, PreviewStage stage, string language)
{
    private const int MostListed = 200;
    private const int MostPictureBytes = 64 * 1024 * 1024;
    private static readonly TimeSpan FreshFor = TimeSpan.FromSeconds(2);

    private static readonly Wording NoPath = new("编辑台只改资料文件夹里记录的 .md 文件（每个不超过 2 MB）和 media 里的图像，不跟随链接。", "The desk changes records' .md files (2 MB at most) and pictures in media only, within the input folder, and follows no link.");

    private readonly RecordList _list = new(folder.Root);
    private readonly PictureIntake _intake = new(folder);
    private long? _refreshed;

    /// <summary>What the page needs once.</summary>
    public DeskAnswer Start() => DeskAnswer.Of(new StartAnswer(FormKind.All(language)));

    /// <summary>Records that fit what was typed.</summary>
    public DeskAnswer Search(string typed, string kind)
    {
        // Somebody types: not every letter is worth a walk through the folder.
        if (!(Environment.TickCount64 - _refreshed < FreshFor.TotalMilliseconds)) Refresh();
        return DeskAnswer.Of(_list.Search(typed, kind.Length > 0 ? kind : null, MostListed));
    }

    /// <summary>Files below media/ whose path holds what was typed.</summary>
    public DeskAnswer Media(string typed) => DeskAnswer.Of(
        Refresh().Files.Where(f => DeskFolder.IsMedia(f.Path) && f.Path.Contains(typed.Trim(), StringComparison.OrdinalIgnoreCase)).Take(MostListed).Select(static f => new MediaAnswer(f.Path, f.Size)).ToArray());

    /// <summary>A picture of the material, to be seen in the form.</summary>
    public DeskAnswer Picture(string path) =>
        DeskFolder.IsMedia(path) && MediaType.Of(path) is var type && type.StartsWith("image/", StringComparison.Ordinal)
        && folder.Locate(path) is { } file && new FileInfo(file) is { Exists: true, Length: <= MostPictureBytes }
            ? new DeskAnswer(StatusCodes.Status200OK, null) { Bytes = File.ReadAllBytes(file), Type = type }
            : DeskAnswer.NotFound;

    /// <summary>A record's file.</summary>
    public DeskAnswer Open(string path) =>
        DeskFolder.KindOf(path) is { } kind && folder.Read(path) is { } file
            ? DeskAnswer.Of(new OpenFile(path, kind.Name, kind.IdOf(path)!, file.Text, file.Hash, FormValues.Of(kind, path, file.Text)))
            : DeskAnswer.NotFound;

    /// <summary>How a record's file stands in the newest build.</summary>
    public DeskAnswer Standing(string path) =>
        DeskFolder.KindOf(path) is { } kind ? DeskAnswer.Of(FileStanding.Of(stage.Now.State, kind, path, language)) : DeskAnswer.NotFound;

    /// <summary>How a date is read.</summary>
    public DeskAnswer Date(DateRequest request) => DeskAnswer.Of(DateDocument.Of(request.Text, language));

    /// <summary>An id made of a title: its pinyin.</summary>
    public static DeskAnswer Id(DateRequest request) =>
        DeskAnswer.Of(new { Id = Slug.Nearest(string.Join('-', HanSort.Pinyin(request.Text)) is { Length: <= Slug.LongestId } id ? id : string.Join('-', HanSort.Pinyin(request.Text).Take(12))) ?? "" });

    /// <summary>What the fields of a text say.</summary>
    public static DeskAnswer Values(TextRequest request) =>
        DeskFolder.KindOf(request.Path) is { } kind ? DeskAnswer.Of(new EditedFile(request.Text, FormValues.Of(kind, request.Path, request.Text))) : DeskAnswer.NotFound;

    /// <summary>A text with changes of the form; nothing is saved.</summary>
    public DeskAnswer Edit(EditRequest request)
    {
        if (DeskFolder.KindOf(request.Path) is not { } kind) return DeskAnswer.NotFound;
        if (request.Edits.IsDefault) return DeskAnswer.Bad;
        var (text, findings) = (request.Text, new Findings());
        foreach (var edit in request.Edits)
        {
            if (RecordEditing.Apply(kind, request.Path, text, edit, findings) is not { } changed) return DeskAnswer.Refused(InWords(findings));
            text = changed;
        }
        return DeskAnswer.Of(new EditedFile(text, FormValues.Of(kind, request.Path, text)));
    }

    /// <summary>A new record, saved, with nothing but what it must have.</summary>
    public DeskAnswer New(NewRequest request)
    {
        var plan = StarterPlan.Of(request.Kind, request.Id, Refresh(), StarterForm.Bare);
        if (plan.Starter is not { } starter) return Refuse(plan.Refusal!.Value);
        if (DeskFolder.KindOf(starter.Path) is not { } kind || folder.Locate(starter.Path) is null) return Refuse(NoPath);
        var title = request.Title?.Trim() is { Length: > 0 } given ? RecordEditing.Apply(kind, starter.Path, starter.Text, new FormEdit("title", null, null, given), new Findings()) : null;
        var outcome = folder.Save(starter.Path, title ?? starter.Text, hash: "");
        _refreshed = null;
        return outcome is { IsSaved: true } ? Open(starter.Path) : Refuse(NoPath);
    }

    /// <summary>Saves a text, unless the file has changed since it was opened.</summary>
    public DeskAnswer Save(SaveRequest request)
    {
        if (folder.Save(request.Path, request.Text, request.Hash) is not { } outcome) return Refuse(NoPath);
        _refreshed = null;
        return outcome.IsSaved ? DeskAnswer.Of(outcome.Now) : DeskAnswer.Conflict(outcome.Now);
    }

    /// <summary>Takes a picture into media/.</summary>
    public async Task<DeskAnswer> TakeAsync(HttpContext http, string name, string record)
    {
        if (name.Length == 0 || http.Request.ContentType != "application/octet-stream") return DeskAnswer.Bad;
        if (http.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } limit) limit.MaxRequestBodySize = UploadedPicture.MostBytes + 1;
        var findings = new Findings();
        var taken = await _intake.TakeAsync(name, record, http.Request.Body, findings);
        if (taken is null) return findings.Count > 0 ? DeskAnswer.Refused(InWords(findings)) : Refuse(NoPath);
        return DeskAnswer.Of(new PictureAnswer(taken.Path, taken.Picture.Size?.Width, taken.Picture.Size?.Height, taken.Bytes, InWords(findings)));
    }

    private Reading.Files.SourceTree Refresh()
    {
        var tree = _list.Refresh();
        _refreshed = Environment.TickCount64;
        return tree;
    }

    /// <summary>Says why something is not done.</summary>
    public DeskAnswer Refuse(Wording why, params string[] values) => DeskAnswer.Refused(new[] { new DeskProblem("", "error", 0, 0, 0, why.In(language, values), "") });

    private ImmutableArray<DeskProblem> InWords(Findings findings) => [.. findings.InOrder().Select(f => DeskProblem.Of(f, language))];
}
