using System.Net;
using System.Threading.RateLimiting;
using ExhibitSite.Cli.Output;
using ExhibitSite.Searching;
using ExhibitSite.Searching.Postgres;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.HttpOverrides;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Npgsql;

namespace ExhibitSite.Cli.Serving;

/// <summary>How searches are answered.</summary>
/// <param name="Listen">Where; port 0 takes any that is free.</param>
/// <param name="PerMinute">Requests a minute that one visitor may make.</param>
/// <param name="Timeout">How long a statement may take.</param>
internal sealed record SearchServerOptions(IPEndPoint Listen, int PerMinute, TimeSpan Timeout)
{
    /// <summary>The site whose pages may ask; null when they come from the same host.</summary>
    public string? Origin { get; init; }
}

/// <summary>
/// Answers <c>search</c> and <c>overview</c> with the JSON of <c>web/src/contract/search.ts</c>; the address's query is that of the search page. Only GET; each visitor so
/// often a minute, and no more at a time than the data base can work on.
/// </summary>
internal sealed class SearchServer(PostgresSearch search, SearchServerOptions options) : IAsyncDisposable
{
    // Those that wait while others are answered; more are told to come again.
    private const int MostWaiting = 32;

    private WebApplication? _application;

    /// <summary>Starts to listen.</summary>
    /// <returns>The address.</returns>
    /// <exception cref="IOException">The port is taken.</exception>
    public async Task<string> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestBodySize = 0;
            kestrel.Listen(options.Listen);
        });
        builder.Services.AddSingleton<IHostLifetime, CommandLifetime>();
        builder.Services.AddRateLimiter(limits =>
        {
            limits.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
            limits.GlobalLimiter = PartitionedRateLimiter.CreateChained(PerVisitor(), AtATime());
        });
        _application = builder.Build();
        // A proxy on this machine tells who asks; nobody else is believed.
        _application.UseForwardedHeaders(new ForwardedHeadersOptions { ForwardedHeaders = ForwardedHeaders.XForwardedFor });
        _application.UseRateLimiter();
        _application.Run(AnswerAsync);
        await _application.StartAsync();
        return _application.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First().TrimEnd('/') + "/";
    }

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        if (_application is not null) await _application.DisposeAsync();
    }

    private PartitionedRateLimiter<HttpContext> PerVisitor() => PartitionedRateLimiter.Create<HttpContext, IPAddress>(http => RateLimitPartition.GetFixedWindowLimiter(
        http.Connection.RemoteIpAddress ?? IPAddress.None, _ => new FixedWindowRateLimiterOptions { PermitLimit = options.PerMinute, Window = TimeSpan.FromMinutes(1), QueueLimit = 0 }));

    private static PartitionedRateLimiter<HttpContext> AtATime() => PartitionedRateLimiter.Create<HttpContext, int>(static _ => RateLimitPartition.GetConcurrencyLimiter(
        0, static _ => new ConcurrencyLimiterOptions { PermitLimit = 2 * Environment.ProcessorCount, QueueLimit = MostWaiting, QueueProcessingOrder = QueueProcessingOrder.OldestFirst }));

    private async Task AnswerAsync(HttpContext http)
    {
        http.Response.Headers.XContentTypeOptions = "nosniff";
        http.Response.Headers.CacheControl = "no-store";
        if (options.Origin is { } origin)
        {
            http.Response.Headers.AccessControlAllowOrigin = origin;
            http.Response.Headers.Vary = "Origin";
        }
        if (!HttpMethods.IsGet(http.Request.Method))
        {
            http.Response.StatusCode = StatusCodes.Status405MethodNotAllowed;
            http.Response.Headers.Allow = "GET";
            return;
        }
        var ask = SearchAsk.Of(http.Request.Query);
        try
        {
            // The data base is asked on a thread of its own: Kestrel's are for the network.
            object? answer = http.Request.Path.Value switch
            {
                "/search" => await Task.Run(() => SearchJson.Of(search.Search(ask.Request)), http.RequestAborted),
                "/overview" => await Task.Run(() => SearchJson.Of(search.Overview(ask.Request)), http.RequestAborted),
                _ => null,
            };
            if (answer is null) http.Response.StatusCode = StatusCodes.Status404NotFound;
            else await http.Response.WriteAsJsonAsync(answer, Json.Options, http.RequestAborted);
        }
        catch (DamagedIndexException problem)
        {
            await FailAsync(http, new SearchFailure("missing", problem.File));
        }
        catch (PostgresException problem) when (problem.SqlState == PostgresErrorCodes.QueryCanceled)
        {
            await FailAsync(http, new SearchFailure("fault", "timeout"));
        }
        catch (NpgsqlException)
        {
            // What is wrong with it is its keeper's business, not a visitor's.
            await FailAsync(http, new SearchFailure("unreachable", "database"));
        }
    }

    private static Task FailAsync(HttpContext http, SearchFailure failure)
    {
        http.Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
        return http.Response.WriteAsJsonAsync(failure, Json.Options);
    }
}
