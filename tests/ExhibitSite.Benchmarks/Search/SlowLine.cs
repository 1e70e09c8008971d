using System.Diagnostics;
using Microsoft.AspNetCore.Http;

namespace ExhibitSite.Benchmarks.Search;

/// <summary>The line between a server and its one reader: counts what goes over it, and can be slow.</summary>
internal sealed class SlowLine
{
    private const int Latency = 100;
    private const double BytesAMillisecond = 4_000_000 / 8 / 1000.0;

    private readonly Lock _lock = new();
    private bool _isSlow;
    private long _bytes;
    private int _requests;
    private double _free;

    /// <summary>Bytes of all answers since it began.</summary>
    public long Bytes => Interlocked.Read(ref _bytes);

    /// <summary>Answers since it began.</summary>
    public int Requests => Volatile.Read(ref _requests);

    /// <summary>Counts from nothing.</summary>
    public void Begin(bool isSlow) => (_isSlow, _bytes, _requests, _free) = (isSlow, 0, 0, 0);

    /// <summary>Lets an answer pass.</summary>
    public async Task AnswerAsync(HttpContext context, RequestDelegate next)
    {
        var body = context.Response.Body;
        using var answer = new MemoryStream();
        context.Response.Body = answer;
        await next(context);
        context.Response.Body = body;
        Interlocked.Increment(ref _requests);
        Interlocked.Add(ref _bytes, answer.Length);
        if (_isSlow) await Task.Delay(TimeSpan.FromMilliseconds(Latency + Wait(answer.Length)));
        await body.WriteAsync(answer.GetBuffer().AsMemory(0, (int)answer.Length));
    }

    // One after the other: all answers share the line.
    private double Wait(long bytes)
    {
        lock (_lock)
        {
            var now = Stopwatch.GetTimestamp() * 1000.0 / Stopwatch.Frequency;
            _free = Math.Max(_free, now) + (bytes / BytesAMillisecond);
            return _free - now;
        }
    }
}
