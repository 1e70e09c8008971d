using System.Net;
using System.Text.Json;
using ExhibitSite.Cli.Output;
using ExhibitSite.Cli.Preview.Curator;
using ExhibitSite.Cli.Serving;
using ExhibitSite.Model;
using ExhibitSite.Model.Paths;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace ExhibitSite.Cli.Preview;

/// <summary>Serves the site as it is now to browsers on this machine, with a script in each page that follows its changes.</summary>
/// <param name="stage">What is shown.</param>
/// <param name="terminal">The language.</param>
/// <param name="view">As whom somebody looks who has not chosen: <c>public</c> or <c>curator</c>.</param>
/// <param name="guest">Who answers below an address of its own; null for nobody.</param>
internal sealed class PreviewServer(PreviewStage stage, Terminal terminal, string view, IPreviewGuest? guest = null) : IAsyncDisposable
{
    private readonly CuratorPages _curator = new(terminal);
    private readonly CancellationTokenSource _stopping = new();
    private WebApplication? _application;

    /// <summary>Starts to listen, on this machine only. Port 0 takes any that is free.</summary>
    /// <returns>The address to open.</returns>
    /// <exception cref="IOException">The port is taken.</exception>
    public async Task<string> StartAsync(int port)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Listen(IPAddress.Loopback, port);
        });
        builder.Services.AddSingleton<IHostLifetime, CommandLifetime>();
        builder.Services.Configure<HostOptions>(options => options.ShutdownTimeout = TimeSpan.FromSeconds(1));
        _application = builder.Build();
        _application.Run(AnswerAsync);
        await _application.StartAsync();
        var address = _application.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First();
        return address.TrimEnd('/') + "/";
    }

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        await _stopping.CancelAsync();
        if (_application is not null) await _application.DisposeAsync();
        _stopping.Dispose();
    }

    private async Task AnswerAsync(HttpContext http)
    {
        http.Response.Headers.CacheControl = "no-store";
        http.Response.Headers["Cross-Origin-Resource-Policy"] = "same-origin";
        // A page elsewhere must not read unpublished work by naming this machine under a host name of its own.
        if (http.Request.Host.Host is not ("127.0.0.1" or "localhost"))
        {
            http.Response.StatusCode = StatusCodes.Status400BadRequest;
            return;
        }
        if (guest is not null && http.Request.Path.Value!.StartsWith(guest.Address, StringComparison.Ordinal))
        {
            await guest.AnswerAsync(http);
            return;
        }
        if (!HttpMethods.IsGet(http.Request.Method) && !HttpMethods.IsHead(http.Request.Method))
        {
            http.Response.StatusCode = StatusCodes.Status405MethodNotAllowed;
            return;
        }
        var path = http.Request.Path.Value!.TrimStart('/');
        if (path == PreviewAssets.Events) await SendEventsAsync(http);
        else if (PreviewAssets.Find(path) is { } asset) await SendAsync(http, asset, MediaType.Of(path));
        else if (path.StartsWith(PreviewAssets.Curator, StringComparison.Ordinal)) await SendCuratorAsync(http, path);
        else await SendSiteAsync(http, path);
    }

    /// <summary>As whom somebody looks.</summary>
    private string ViewOf(HttpContext http) => http.Request.Cookies[PreviewAssets.ViewCookie] is "public" or "curator" ? http.Request.Cookies[PreviewAssets.ViewCookie]! : view;

    private async Task SendCuratorAsync(HttpContext http, string path)
    {
        var state = stage.Now.State;
        if (state.Site is not { } site) http.Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
        else if (path == PreviewAssets.Curator) await SendPageAsync(http, _curator.Overview(site), state);
        else if (path == PreviewAssets.GateReport) await SendPageAsync(http, _curator.Report(site), state);
        else if (path == PreviewAssets.Beside) await Results.Json(_curator.Beside(site, http.Request.Query["path"].ToString()), EventJson).ExecuteAsync(http);
        else http.Response.StatusCode = StatusCodes.Status404NotFound;
    }

    private Task SendPageAsync(HttpContext http, byte[] page, PreviewState state) =>
        SendAsync(http, PreviewAssets.WithScript(page, state.Version, ViewOf(http), terminal), "text/html; charset=utf-8");

    private async Task SendSiteAsync(HttpContext http, string path)
    {
        var state = stage.Now.State;
        var file = state.Find(path);
        // Relative links of a page hold only below its own address.
        if (file is not null && file.Path.Value == path + "/index.html")
        {
            http.Response.Redirect($"/{file.Path.Address}");
            return;
        }
        if (file is null && ViewOf(http) == "curator" && state.FindKept(path) is { } kept)
        {
            await SendPageAsync(http, _curator.Page(kept), state);
            return;
        }
        if (file is null)
        {
            http.Response.StatusCode = state.Version == 0 ? StatusCodes.Status503ServiceUnavailable : StatusCodes.Status404NotFound;
            file = state.Find(SitePaths.NotFound.Value);
        }
        var type = file is null ? "text/html; charset=utf-8" : MediaType.Of(file.Path.Value);
        var content = file is null ? PreviewAssets.EmptyPage : Read(file);
        if (type.StartsWith("text/html", StringComparison.Ordinal)) await SendPageAsync(http, content, state);
        else await SendAsync(http, content, type);
    }

    private static byte[] Read(OutputFile file)
    {
        using var content = new MemoryStream();
        file.Write(content);
        return content.ToArray();
    }

    // With ranges: players of sound and film ask for parts.
    private static Task SendAsync(HttpContext http, byte[] content, string type) =>
        http.Response.StatusCode == StatusCodes.Status200OK
            ? Results.Bytes(content, type, enableRangeProcessing: true).ExecuteAsync(http)
            : Results.Text(content, type, http.Response.StatusCode).ExecuteAsync(http);

    /// <summary>Server-sent events (HTML, 9.2): one now, one at every change, so that a page that comes late knows all the same.</summary>
    private async Task SendEventsAsync(HttpContext http)
    {
        http.Response.ContentType = "text/event-stream";
        using var ended = CancellationTokenSource.CreateLinkedTokenSource(http.RequestAborted, _stopping.Token);
        try
        {
            while (true)
            {
                var (state, changed) = stage.Now;
                await http.Response.WriteAsync($"event: state\ndata: {JsonSerializer.Serialize(new Event(state.Version, state.Problem?.Text, state.Problem?.Heading), EventJson)}\n\n", ended.Token);
                await http.Response.Body.FlushAsync(ended.Token);
                await changed.WaitAsync(ended.Token);
            }
        }
        catch (OperationCanceledException)
        {
            // The browser has gone or the preview ends: both are how this stream is meant to end.
        }
    }

    // One line: a line break would end the event.
    private static readonly JsonSerializerOptions EventJson = new(Json.Options) { WriteIndented = false };

    private sealed record Event(int Version, string? Problem, string? Heading);
}
