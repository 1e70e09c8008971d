using ExhibitSite.Benchmarks.Measuring;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.ResponseCompression;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.FileProviders;
using Microsoft.Extensions.Logging;

namespace ExhibitSite.Benchmarks.Search;

/// <summary>What a page cost a reader.</summary>
/// <param name="Milliseconds">From the navigation to what was waited for.</param>
/// <param name="Bytes">Of all answers, without their heads.</param>
/// <param name="Requests">How many.</param>
internal sealed record Visit(double Milliseconds, long Bytes, int Requests);

/// <summary>
/// A web server as any other: files as they lie there; pages, styles and scripts packed on the way. Its line can be slow: that is done here, as Chromium's own emulation
/// leaves out what a worker fetches.
/// </summary>
internal sealed class StaticServer : IAsyncDisposable
{
    private readonly WebApplication _app;

    private readonly SlowLine _line;

    private StaticServer(WebApplication app, SlowLine line) => (_app, _line) = (app, line);

    /// <summary>Its address, with a slash at its end.</summary>
    public string Address => _app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First() + "/";

    /// <summary>Opens one of its pages in a browser.</summary>
    /// <param name="browser">The browser.</param>
    /// <param name="page">What follows the server's address.</param>
    /// <param name="until">A JavaScript expression that becomes true.</param>
    /// <param name="isSlow">Whether the line has 100 ms latency and 4 Mbit/s.</param>
    public async Task<Visit> VisitAsync(Chromium browser, string page, string until, bool isSlow)
    {
        _line.Begin(isSlow);
        var (_, milliseconds) = await browser.VisitAsync(Address + page, until);
        return new Visit(milliseconds, _line.Bytes, _line.Requests);
    }

    /// <summary>Serves a folder.</summary>
    public static async Task<StaticServer> StartAsync(string folder)
    {
        var line = new SlowLine();
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Services.AddResponseCompression(static options => options.MimeTypes = [.. ResponseCompressionDefaults.MimeTypes, "image/svg+xml"]);
        var app = builder.Build();
        app.Use(line.AnswerAsync);
        app.UseResponseCompression();
        app.UseFileServer(new FileServerOptions { FileProvider = new PhysicalFileProvider(folder), StaticFileOptions = { ServeUnknownFileTypes = true } });
        await app.StartAsync();
        return new StaticServer(app, line);
    }

    /// <inheritdoc />
    public async ValueTask DisposeAsync() => await _app.DisposeAsync();
}
