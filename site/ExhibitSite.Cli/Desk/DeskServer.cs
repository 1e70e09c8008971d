using System.Text.Json;
using ExhibitSite.Cli.Output;
using ExhibitSite.Cli.Preview;
using ExhibitSite.Model.Diagnostics;
using Microsoft.AspNetCore.Http;

namespace ExhibitSite.Cli.Desk;

/// <summary>The editor beside the preview: its page for everybody on this machine, its data for who was given the address.</summary>
/// <param name="work">What it does.</param>
/// <param name="guard">Who may ask for it.</param>
/// <param name="language">Of its words.</param>
internal sealed class DeskServer(DeskWork work, DeskGuard guard, string language) : IPreviewGuest
{
    private const string Api = "api/";

    private static readonly Wording Failed = new("磁盘出错：{0}", "Disk: {0}");

    private static readonly JsonSerializerOptions Json = new(Output.Json.Options) { WriteIndented = false };

    /// <inheritdoc />
    public string Address => "/__desk/";

    /// <summary>What a person opens, after the preview's own address. The part behind the # is not sent to any server.</summary>
    public string Opening => $"__desk/#{guard.Token}";

    /// <inheritdoc />
    public async Task AnswerAsync(HttpContext http)
    {
        SetHeaders(http.Response.Headers);
        var path = http.Request.Path.Value![Address.Length..];
        if (path.StartsWith(Api, StringComparison.Ordinal)) await AnswerApiAsync(http, path[Api.Length..]);
        else if (!HttpMethods.IsGet(http.Request.Method)) http.Response.StatusCode = StatusCodes.Status405MethodNotAllowed;
        else if (DeskAssets.Find(path, language) is { } asset)
        {
            http.Response.ContentType = asset.Type;
            await http.Response.Body.WriteAsync(asset.Content);
        }
        else http.Response.StatusCode = StatusCodes.Status404NotFound;
    }

    private static void SetHeaders(IHeaderDictionary headers)
    {
        headers.ContentSecurityPolicy = DeskAssets.Policy;
        headers.XContentTypeOptions = "nosniff";
        headers["Referrer-Policy"] = "no-referrer";
        headers["Cross-Origin-Resource-Policy"] = "same-origin";
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
    }

    private async Task AnswerApiAsync(HttpContext http, string name)
    {
        if (!guard.Admits(http.Request))
        {
            http.Response.StatusCode = StatusCodes.Status403Forbidden;
            return;
        }
        var answer = await AttemptAsync(http, name);
        if (answer.Bytes is { } bytes)
        {
            http.Response.ContentType = answer.Type;
            // A picture is shown, never opened: an SVG of the material must not run as a page of ours.
            http.Response.Headers.ContentSecurityPolicy = "default-src 'none'; sandbox";
            await http.Response.Body.WriteAsync(bytes);
            return;
        }
        http.Response.StatusCode = answer.Status;
        http.Response.ContentType = "application/json; charset=utf-8";
        await JsonSerializer.SerializeAsync(http.Response.Body, answer.Body, answer.Body?.GetType() ?? typeof(object), Json);
    }

    // The disk may be full, a file held by another program: the person reads it and tries again.
    private async Task<DeskAnswer> AttemptAsync(HttpContext http, string name)
    {
        try
        {
            return await ChooseAsync(http, name);
        }
        catch (Exception problem) when (Failure.IsDisk(problem))
        {
            return work.Refuse(Failed, problem.Message);
        }
    }

    private async Task<DeskAnswer> ChooseAsync(HttpContext http, string name)
    {
        var (request, query) = (http.Request, http.Request.Query);
        return (request.Method, name) switch
        {
            ("GET", "start") => work.Start(),
            ("GET", "records") => work.Search(query["q"].ToString(), query["kind"].ToString()),
            ("GET", "media") => work.Media(query["q"].ToString()),
            ("GET", "picture") => work.Picture(query["path"].ToString()),
            ("GET", "file") => work.Open(query["path"].ToString()),
            ("GET", "standing") => work.Standing(query["path"].ToString()),
            ("POST", "date") => await WithBodyAsync<DateRequest>(request, work.Date),
            ("POST", "id") => await WithBodyAsync<DateRequest>(request, DeskWork.Id),
            ("POST", "values") => await WithBodyAsync<TextRequest>(request, DeskWork.Values),
            ("POST", "edit") => await WithBodyAsync<EditRequest>(request, work.Edit),
            ("POST", "new") => await WithBodyAsync<NewRequest>(request, work.New),
            ("PUT", "file") => await WithBodyAsync<SaveRequest>(request, work.Save),
            ("POST", "picture") => await work.TakeAsync(http, query["name"].ToString(), query["record"].ToString()),
            _ => DeskAnswer.NotFound,
        };
    }

    private static async Task<DeskAnswer> WithBodyAsync<T>(HttpRequest request, Func<T, DeskAnswer> answer) where T : class
    {
        // A form of another page could post text, never this type (Fetch, 2.2.2).
        if (!request.HasJsonContentType()) return new DeskAnswer(StatusCodes.Status415UnsupportedMediaType, null);
        try
        {
            return await request.ReadFromJsonAsync<T>(Json) is { } body ? answer(body) : DeskAnswer.Bad;
        }
        catch (JsonException)
        {
            return DeskAnswer.Bad;
        }
    }
}
