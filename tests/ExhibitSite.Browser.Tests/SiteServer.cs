using System.Collections.Concurrent;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.StaticFiles;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace ExhibitSite.Browser.Tests;

/// <summary>
/// Serves a folder below a base path, as an archive's own server would: with the security headers that mean something on
/// plain http under a name that is not localhost (so that the browser grants nothing that it keeps for secure addresses).
/// </summary>
internal sealed class SiteServer : IAsyncDisposable
{
    public const string HostName = "archives.test";
    public const string BasePath = "/exhibits/demo/";

    /// <summary>A word in addresses that tests ask for because they do not exist.</summary>
    public const string Nowhere = "nowhere-on-purpose";

    private static readonly FileExtensionContentTypeProvider Types = new();

    private static readonly (string Name, string Value)[] Headers =
    [
        ("Content-Security-Policy", "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; font-src 'self'; connect-src 'self'; "
            + "media-src 'self'; worker-src 'self'; manifest-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'"),
        ("X-Content-Type-Options", "nosniff"),
        ("Referrer-Policy", "no-referrer"),
        ("Cross-Origin-Resource-Policy", "same-origin"),
        ("Permissions-Policy", "camera=(), microphone=(), geolocation=()"),
    ];

    private readonly WebApplication _app;
    private readonly string _folder;

    private SiteServer(WebApplication app, string folder) => (_app, _folder) = (app, folder);

    /// <summary>The site's own address, with a slash at its end.</summary>
    public Uri Address { get; private set; } = new("about:blank");

    /// <summary>Paths asked for that the site does not have.</summary>
    public ConcurrentQueue<string> Missing { get; } = new();

    public static async Task<SiteServer> StartAsync(string folder)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var server = new SiteServer(builder.Build(), folder);
        server._app.Run(server.AnswerAsync);
        await server._app.StartAsync();
        var bound = new Uri(server._app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First());
        server.Address = new Uri($"http://{HostName}:{bound.Port}{BasePath}");
        return server;
    }

    public async ValueTask DisposeAsync() => await _app.DisposeAsync();

    private async Task AnswerAsync(HttpContext context)
    {
        var asked = context.Request.Path.Value ?? "/";
        foreach (var (name, value) in Headers) context.Response.Headers[name] = asked.EndsWith("/viewer/", StringComparison.Ordinal) ? OfFullViewer(value) : value;
        var file = asked.StartsWith(BasePath, StringComparison.Ordinal) ? FileAt(asked[BasePath.Length..]) : null;
        if (file is null)
        {
            if (!asked.Contains(Nowhere, StringComparison.Ordinal)) Missing.Enqueue(asked);
            context.Response.StatusCode = StatusCodes.Status404NotFound;
            file = Path.Combine(_folder, "404.html");
        }
        // Recordings are asked for in pieces, as any server of files answers.
        if (TypeOf(file) is var type && (type.StartsWith("audio/", StringComparison.Ordinal) || type.StartsWith("video/", StringComparison.Ordinal)))
        {
            await Results.File(file, type, enableRangeProcessing: true).ExecuteAsync(context);
            return;
        }
        context.Response.ContentType = type;
        await context.Response.SendFileAsync(file);
    }

    // As the handbook tells who sends a policy for the whole site: this page writes styles of its own.
    private static string OfFullViewer(string value) => value.Replace("style-src 'self'; img-src 'self'", "style-src 'self' 'unsafe-inline'; img-src 'self' data:", StringComparison.Ordinal);

    private string? FileAt(string path)
    {
        var file = Path.GetFullPath(Path.Combine(_folder, path.Length == 0 || path.EndsWith('/') ? path + "index.html" : path));
        return file.StartsWith(_folder + Path.DirectorySeparatorChar, StringComparison.Ordinal) && File.Exists(file) ? file : null;
    }

    private static string TypeOf(string file) =>
        Types.TryGetContentType(file, out var type) ? type.StartsWith("text/", StringComparison.Ordinal) ? type + "; charset=utf-8" : type : "application/octet-stream";
}
