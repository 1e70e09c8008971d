using System.Collections.Concurrent;
using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Security.Cryptography;
using ExhibitSite.Model.Diagnostics;
using ExhibitSite.Model.Images;

namespace ExhibitSite.Writing.Images;

/// <summary>
/// Makes pictures on all cores and keeps them, so that the next build makes only what changed. Small pictures go side by side,
/// one thread each; large ones one after another with all threads, which bounds the memory.
/// </summary>
/// <param name="cache">The folder that keeps what was made.</param>
/// <param name="engine">The engine; null to look for libvips when the first picture asks for one.</param>
public sealed class ImageWorkshop(string cache, IImageEngine? engine = null) : IDerivatives
{
    // Two of these in memory at once, with their smaller sizes, stay below 250 MB.
    private const long LargestBesideOthers = 20_000_000;

    // A file written just now may be written again within the same tick of the disk's clock.
    private static readonly TimeSpan Settled = TimeSpan.FromSeconds(2);

    private readonly ImageCache _cache = new(Path.GetFullPath(cache));

    /// <summary>Where pictures are kept for a folder: beside it, out of reach of whoever serves it.</summary>
    public static string CacheBeside(string folder)
    {
        var full = Path.GetFullPath(folder).TrimEnd(Path.DirectorySeparatorChar);
        return Path.Combine(Path.GetDirectoryName(full) ?? full, $".{Path.GetFileName(full)}.media");
    }

    /// <summary>The engine by its version; empty where there is none.</summary>
    public static string EngineVersion => $"{VipsLibrary.Get().Engine?.Version}";

    /// <summary>How many pictures are worked on at once.</summary>
    public int Workers { get; init; } = Environment.ProcessorCount;

    /// <summary>Told before each picture; called from any worker.</summary>
    public Action<ImageProgress>? Progress { get; init; }

    /// <inheritdoc />
    public bool IsReady => Engine is not null;

    private IImageEngine? Engine => engine ?? VipsLibrary.Get().Engine;

    /// <inheritdoc />
    public DerivedSet Make(ImmutableArray<ImageRequest> requests)
    {
        if (requests.IsEmpty) return new DerivedSet([], []);
        if (Engine is not { } ready) return new DerivedSet([.. requests.Select(r => new ImageOutcome(r.Path, null))], [ImageFindings.NoEngine(VipsLibrary.Get().Version, requests.Length)]);
        _cache.Open();
        var keys = KeysOf(requests, ready);
        // Two paths may hold one picture; it is made once.
        var first = requests.Select((r, i) => (Request: r, Key: keys[i])).DistinctBy(r => r.Key, StringComparer.Ordinal).ToImmutableArray();
        var images = new ConcurrentDictionary<string, DerivedImage>(StringComparer.Ordinal);
        var missing = new ConcurrentBag<Job>();
        Parallel.ForEach(first, AtOnce, r =>
        {
            if (_cache.Find(r.Key) is { } kept) images[r.Key] = kept;
            else missing.Add(new Job(r.Request, r.Key));
        });
        var jobs = missing.OrderBy(j => j.Request.Path, StringComparer.Ordinal).ToImmutableArray();
        var faults = Run(jobs, ready, images);
        _cache.Prune(keys.ToFrozenSet(StringComparer.Ordinal));
        var findings = requests.Zip(keys).Where(r => faults.ContainsKey(r.Second)).Select(r => ImageFindings.Of(r.First, faults[r.Second]));
        return new DerivedSet([.. requests.Zip(keys, (request, key) => new ImageOutcome(request.Path, images.GetValueOrDefault(key)) { IsBroken = faults.ContainsKey(key) })], Findings.Sorted(findings))
        {
            Made = jobs.Length - faults.Count,
        };
    }

    private ParallelOptions AtOnce => new() { MaxDegreeOfParallelism = Workers };

    private ImmutableArray<string> KeysOf(ImmutableArray<ImageRequest> requests, IImageEngine ready)
    {
        var known = _cache.ReadNotes();
        var now = _cache.DiskTime();
        var hashes = new string[requests.Length];
        Parallel.For(0, requests.Length, AtOnce, i =>
        {
            var request = requests[i];
            hashes[i] = request.Stamp is { } stamp && known.TryGetValue(request.Path, out var note) && note.Stamp == stamp ? note.Sha256 : HashOf(request);
        });
        var notes = new SortedDictionary<string, SourceNote>(StringComparer.Ordinal);
        for (var i = 0; i < requests.Length; i++)
            if (requests[i].Stamp is { } stamp && now - stamp.ModifiedTicks > Settled.Ticks) notes[requests[i].Path] = new SourceNote(stamp, hashes[i]);
        if (!notes.SequenceEqual(known)) _cache.WriteNotes(notes);
        return [.. requests.Select((r, i) => ImageCache.KeyOf(hashes[i], r.Recipe, ready.Version))];
    }

    private static string HashOf(ImageRequest request)
    {
        using var source = request.Open();
        return Convert.ToHexStringLower(SHA256.HashData(source));
    }

    private Dictionary<string, ImageFault> Run(ImmutableArray<Job> jobs, IImageEngine ready, ConcurrentDictionary<string, DerivedImage> images)
    {
        var large = new ConcurrentBag<Job>();
        var failed = new ConcurrentBag<Job>();
        var started = 0;
        ready.UseThreads(1);
        Parallel.ForEach(Partitioner.Create(jobs, EnumerablePartitionerOptions.NoBuffering), AtOnce, job =>
        {
            if (CopySource(job, ready) is { Pixels: > LargestBesideOthers }) large.Add(job);
            else if (MakeOne(job, ready, images, Tell(job)) is not null) failed.Add(job);
        });
        ready.UseThreads(Workers);
        foreach (var job in large.OrderBy(j => j.Request.Path, StringComparer.Ordinal))
            if (MakeOne(job, ready, images, Tell(job)) is not null) failed.Add(job);
        var faults = new Dictionary<string, ImageFault>(StringComparer.Ordinal);
        // Once more and alone: what one of them says must not hold the words of another, and the memory may have been short.
        foreach (var job in failed.OrderBy(j => j.Request.Path, StringComparer.Ordinal))
            if (MakeOne(job, ready, images, progress: null) is { } fault) faults[job.Key] = fault;
        return faults;

        ImageProgress Tell(Job job) => new(Interlocked.Increment(ref started), jobs.Length, job.Request.Path);
    }

    // The engine reads files, not streams: what it makes of a large one then need not hold the source too.
    private ImageDimensions? CopySource(Job job, IImageEngine ready)
    {
        var file = _cache.SourceOf(job.Key);
        using (var source = job.Request.Open())
        using (var copy = new FileStream(file, FileMode.Create, FileAccess.Write, FileShare.None)) source.CopyTo(copy);
        return ready.ReadHead(file).Size;
    }

    private ImageFault? MakeOne(Job job, IImageEngine ready, ConcurrentDictionary<string, DerivedImage> images, ImageProgress? progress)
    {
        if (progress is not null) Progress?.Invoke(progress);
        var (file, folder) = (_cache.SourceOf(job.Key), _cache.NewFolder(job.Key));
        var head = ready.ReadHead(file);
        if (head.Size is not { } size) return head.Fault;
        var made = ready.Make(file, folder, job.Request.Recipe);
        if (made.Fault is not null) return made.Fault;
        string[] others = job.Request.Recipe.Formats == ImageFormats.JpegWebPAndAvif ? [ImageFileName.Avif, ImageFileName.WebP] : [ImageFileName.WebP];
        images[job.Key] = _cache.Keep(job.Key, folder, ImagePlan.Of(size, job.Request.Recipe), made.ScaleFactors, [.. others]);
        File.Delete(file);
        return null;
    }

    private sealed record Job(ImageRequest Request, string Key);
}

/// <summary>How far the work is.</summary>
/// <param name="Started">Pictures begun, this one included.</param>
/// <param name="Total">Pictures to make.</param>
/// <param name="Path">The picture that is begun.</param>
public sealed record ImageProgress(int Started, int Total, string Path);
