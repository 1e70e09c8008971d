using System.Threading.Channels;

namespace ExhibitSite.Cli.Preview;

/// <summary>Tells when an input folder has changed and its editor has stopped writing.</summary>
internal sealed class InputWatcher : IDisposable
{
    // Editors write a file in several steps within some milliseconds; a person does not notice a fifth of a second.
    private static readonly TimeSpan Quiet = TimeSpan.FromMilliseconds(150);

    private readonly FileSystemWatcher _watcher;
    private readonly Channel<bool> _changes = Channel.CreateBounded<bool>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });

    /// <summary>Starts to watch.</summary>
    /// <exception cref="IOException">The system allows no more watches.</exception>
    public InputWatcher(string folder)
    {
        _watcher = new FileSystemWatcher(Path.GetFullPath(folder)) { IncludeSubdirectories = true, InternalBufferSize = 64 * 1024 };
        _watcher.Changed += (_, change) => Note(change.Name);
        _watcher.Created += (_, change) => Note(change.Name);
        _watcher.Deleted += (_, change) => Note(change.Name);
        _watcher.Renamed += (_, change) => Note(change.Name);
        // Too many changes at once to name them: something has changed.
        _watcher.Error += (_, _) => _changes.Writer.TryWrite(true);
        _watcher.EnableRaisingEvents = true;
    }

    /// <summary>Waits for a change, and then until nothing has changed for a moment.</summary>
    public async Task WaitAsync(CancellationToken stop)
    {
        await _changes.Reader.ReadAsync(stop);
        do await Task.Delay(Quiet, stop);
        while (_changes.Reader.TryRead(out _));
    }

    /// <inheritdoc />
    public void Dispose() => _watcher.Dispose();

    // Hidden files and the copies that editors keep are not input.
    private void Note(string? name)
    {
        var file = Path.GetFileName(name);
        if (string.IsNullOrEmpty(file) || file[0] == '.' || file[^1] == '~') return;
        _changes.Writer.TryWrite(true);
    }
}
