using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using ExhibitSite.Cli.Desk;
using ExhibitSite.Cli.Preview;

namespace ExhibitSite.Cli.Tests;

/// <summary>The desk on a port of its own, without the builds of a preview, and a client that behaves as the desk's page does unless told otherwise.</summary>
internal sealed class RunningDesk : IAsyncDisposable
{
    private readonly PreviewServer _server;
    private readonly DeskGuard _guard = new();

    private RunningDesk(TempSite site, bool hasDesk)
    {
        var desk = new DeskServer(new DeskWork(new DeskFolder(site.InputFile("")), Stage, "zh-Hans"), _guard, "zh-Hans");
        _server = new PreviewServer(Stage, hasDesk ? desk : null);
    }

    public PreviewStage Stage { get; } = new();

    public HttpClient Client { get; private set; } = new();

    public string Token => _guard.Token;

    public static async Task<RunningDesk> StartAsync(TempSite site, bool hasDesk = true)
    {
        var desk = new RunningDesk(site, hasDesk);
        desk.Client.BaseAddress = new Uri(await desk._server.StartAsync(0));
        return desk;
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await _server.DisposeAsync();
    }

    public HttpRequestMessage Request(HttpMethod method, string name, string? token = null)
    {
        var request = new HttpRequestMessage(method, "__desk/api/" + name);
        request.Headers.Add(DeskGuard.Header, token ?? Token);
        return request;
    }

    public async Task<(HttpStatusCode Status, JsonElement Body)> Ask(string name, string? token = null, (string Name, string Value)? header = null)
    {
        using var request = Request(HttpMethod.Get, name, token);
        if (header is { } more) request.Headers.TryAddWithoutValidation(more.Name, more.Value);
        return await Answer(request);
    }

    public Task<(HttpStatusCode Status, JsonElement Body)> Send(string method, string name, object body, string? origin = "", string type = "application/json") =>
        Send(method, name, JsonContent.Create(body, body.GetType(), new MediaTypeHeaderValue(type, "utf-8")), origin);

    public async Task<(HttpStatusCode Status, JsonElement Body)> Upload(string name, string record, byte[] bytes)
    {
        var content = new ByteArrayContent(bytes);
        content.Headers.ContentType = new MediaTypeHeaderValue("application/octet-stream");
        return await Send("POST", $"picture?name={Uri.EscapeDataString(name)}&record={record}", content, "");
    }

    public async Task<(string Text, string Hash)> Open(string path)
    {
        var (_, body) = await Ask($"file?path={path}");
        return (body.GetProperty("text").GetString()!, body.GetProperty("hash").GetString()!);
    }

    // An empty origin stands for the desk's own.
    private async Task<(HttpStatusCode Status, JsonElement Body)> Send(string method, string name, HttpContent content, string? origin)
    {
        using var request = Request(new HttpMethod(method), name);
        if (origin is not null) request.Headers.Add("Origin", origin.Length > 0 ? origin : Client.BaseAddress!.GetLeftPart(UriPartial.Authority));
        request.Content = content;
        return await Answer(request);
    }

    private async Task<(HttpStatusCode Status, JsonElement Body)> Answer(HttpRequestMessage request)
    {
        using var answer = await Client.SendAsync(request);
        var text = await answer.Content.ReadAsStringAsync();
        return (answer.StatusCode, text.StartsWith('{') || text.StartsWith('[') ? JsonDocument.Parse(text).RootElement : default);
    }
}
