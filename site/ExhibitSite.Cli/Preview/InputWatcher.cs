using System.Collections.Immutable;
using System.Threading.Channels;

namespace ExhibitSite.Cli.Preview;

/// <summary>Tells what has changed in an input folder, when its editor has stopped writing.</summary>
internal sealed class InputWatcher : IDisposable
{
    // Editors write a file in several steps within some milliseconds. Who waits longer is waited for by a person: what comes later is one more change.
    private static readonly TimeSpan Quiet = TimeSpan.FromMilliseconds(20);

    private readonly FileSystemWatcher _watcher;
    private readonly Channel<string?> _changes = Channel.CreateUnbounded<string?>();

    /// <summary>Starts to watch.</summary>
    /// <exception cref="IOException">The system allows no more watches.</exception>
    public InputWatcher(string folder)
    {
        _watcher = new FileSystemWatcher(Path.GetFullPath(folder)) { IncludeSubdirectories = true, InternalBufferSize = 64 * 1024 };
        _watcher.Changed += (_, change) => Note(change.Name);
        _watcher.Created += (_, change) => Note(change.Name);
        _watcher.Deleted += (_, change) => Note(change.Name);
        _watcher.Renamed += (_, change) =>
        {
            Note(change.OldName);
            Note(change.Name);
        };
        // Too many changes at once to name them.
        _watcher.Error += (_, _) => _changes.Writer.TryWrite(null);
        _watcher.EnableRaisingEvents = true;
    }

    /// <summary>Waits for a change, and then until nothing has changed for a moment.</summary>
    /// <returns>Paths below the folder, with forward slashes; null when they cannot be named.</returns>
    public async Task<ImmutableHashSet<string>?> WaitAsync(CancellationToken stop)
    {
        var (named, isAll) = (ImmutableHashSet.CreateBuilder<string>(StringComparer.Ordinal), false);
        Take(await _changes.Reader.ReadAsync(stop));
        while (true)
        {
            await Task.Delay(Quiet, stop);
            if (!_changes.Reader.TryRead(out var first)) return isAll ? null : named.ToImmutable();
            Take(first);
            while (_changes.Reader.TryRead(out var next)) Take(next);
        }

        void Take(string? path)
        {
            if (path is null) isAll = true;
            else named.Add(path);
        }
    }

    /// <inheritdoc />
    public void Dispose() => _watcher.Dispose();

    // Hidden files and the copies that editors keep are not input.
    private void Note(string? name)
    {
        var file = Path.GetFileName(name);
        if (string.IsNullOrEmpty(file) || file[0] == '.' || file[^1] == '~') return;
        _changes.Writer.TryWrite(Path.DirectorySeparatorChar == '\\' ? name!.Replace('\\', '/') : name);
    }
}
