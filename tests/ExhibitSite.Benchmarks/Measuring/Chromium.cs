using System.Collections.Concurrent;
using System.Diagnostics;
using System.Net.WebSockets;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace ExhibitSite.Benchmarks.Measuring;

/// <summary>Debian's Chromium, driven over its own protocol; every visit is a new reader's, with nothing kept.</summary>
internal sealed partial class Chromium : IDisposable
{
    private const int MostSeconds = 120;

    private readonly Process _process;
    private readonly ClientWebSocket _socket = new();
    private readonly string _profile;
    private readonly ConcurrentDictionary<int, TaskCompletionSource<JsonNode>> _waiting = new();
    private readonly SemaphoreSlim _sending = new(1);
    private int _last;

    private Chromium(Process process, string profile) => (_process, _profile) = (process, profile);

    /// <summary>Where it is; null when it is not there.</summary>
    public static string? Path => (Environment.GetEnvironmentVariable("EXHIBIT_CHROMIUM") ?? "/usr/bin/chromium") is var path && File.Exists(path) ? path : null;

    /// <summary>Starts it.</summary>
    public static async Task<Chromium> StartAsync()
    {
        var profile = Directory.CreateTempSubdirectory("exhibit-chromium-").FullName;
        var start = new ProcessStartInfo(Path!) { UseShellExecute = false, RedirectStandardError = true };
        string[] arguments =
        [
            "--headless", "--no-sandbox", "--disable-dev-shm-usage", "--disable-gpu", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync",
            "--remote-debugging-port=0", $"--user-data-dir={profile}", "about:blank",
        ];
        foreach (var argument in arguments) start.ArgumentList.Add(argument);
        var chromium = new Chromium(Process.Start(start)!, profile);
        while (await chromium._process.StandardError.ReadLineAsync() is { } line)
            if (Listening().Match(line) is { Success: true } found)
            {
                _ = chromium._process.StandardError.ReadToEndAsync();
                await chromium._socket.ConnectAsync(new Uri(found.Groups[1].Value), CancellationToken.None);
                _ = chromium.ReceiveAsync();
                return chromium;
            }
        throw new InvalidOperationException("Chromium did not start");
    }

    /// <summary>Opens an address as a new reader; what an expression gives once it gives something, and the milliseconds from the navigation to that.</summary>
    public async Task<(JsonNode Value, double Milliseconds)> VisitAsync(string address, string expression)
    {
        var reader = await OpenAsync(address);
        var value = await EvaluateAsync(reader, $"new Promise((done) => {{ const look = () => {{ const found = {expression}; if (found) done([found, performance.now()]); else setTimeout(look, 4); }}; look(); }})");
        await SendAsync("Target.disposeBrowserContext", new JsonObject { ["browserContextId"] = reader.Context });
        return (value[0]!, value[1]!.GetValue<double>());
    }

    /// <summary>Opens an address as a new reader, who stays.</summary>
    public async Task<Reader> OpenAsync(string address)
    {
        var context = (await SendAsync("Target.createBrowserContext", []))["browserContextId"]!.GetValue<string>();
        var target = (await SendAsync("Target.createTarget", new JsonObject { ["url"] = "about:blank", ["browserContextId"] = context }))["targetId"]!.GetValue<string>();
        var session = (await SendAsync("Target.attachToTarget", new JsonObject { ["targetId"] = target, ["flatten"] = true }))["sessionId"]!.GetValue<string>();
        await SendAsync("Page.navigate", new JsonObject { ["url"] = address }, session);
        return new Reader(context, session);
    }

    /// <summary>What an expression, or the promise that it is, gives in a reader's page.</summary>
    public async Task<JsonNode> EvaluateAsync(Reader reader, string script)
    {
        var answer = await SendAsync("Runtime.evaluate", new JsonObject { ["expression"] = script, ["awaitPromise"] = true, ["returnByValue"] = true }, reader.Session);
        if (answer["exceptionDetails"] is { } problem) throw new InvalidOperationException(problem.ToJsonString());
        return answer["result"]!["value"]!;
    }

    private async Task<JsonNode> SendAsync(string method, JsonObject parameters, string? session = null)
    {
        var id = Interlocked.Increment(ref _last);
        var waiting = _waiting[id] = new TaskCompletionSource<JsonNode>(TaskCreationOptions.RunContinuationsAsynchronously);
        var message = new JsonObject { ["id"] = id, ["method"] = method, ["params"] = parameters };
        if (session is not null) message["sessionId"] = session;
        await _sending.WaitAsync();
        try
        {
            await _socket.SendAsync(JsonSerializer.SerializeToUtf8Bytes(message), WebSocketMessageType.Text, endOfMessage: true, CancellationToken.None);
        }
        finally
        {
            _sending.Release();
        }
        return await waiting.Task.WaitAsync(TimeSpan.FromSeconds(MostSeconds));
    }

    private async Task ReceiveAsync()
    {
        var buffer = new byte[1 << 16];
        using var message = new MemoryStream();
        while (_socket.State == WebSocketState.Open)
        {
            var part = await _socket.ReceiveAsync(buffer, CancellationToken.None);
            message.Write(buffer, 0, part.Count);
            if (!part.EndOfMessage) continue;
            Take(JsonNode.Parse(message.GetBuffer().AsSpan(0, (int)message.Length))!);
            message.SetLength(0);
        }
    }

    private void Take(JsonNode message)
    {
        if (message["id"] is { } id && _waiting.TryRemove(id.GetValue<int>(), out var waiting))
        {
            if (message["error"] is { } error) waiting.SetException(new InvalidOperationException(error.ToJsonString()));
            else waiting.SetResult(message["result"]!.DeepClone());
        }
    }

    /// <inheritdoc />
    public void Dispose()
    {
        _process.Kill(entireProcessTree: true);
        _process.WaitForExit();
        _process.Dispose();
        _socket.Dispose();
        _sending.Dispose();
        Directory.Delete(_profile, recursive: true);
    }

    /// <summary>Somebody with a page open.</summary>
    internal sealed record Reader(string Context, string Session);

    [GeneratedRegex("listening on (ws://.*)$")]
    private static partial Regex Listening();
}
