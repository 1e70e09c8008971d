using ExhibitSite.Model;
using Microsoft.Win32.SafeHandles;

namespace ExhibitSite.Writing;

/// <summary>Scratch room on the disk, in the folder for temporary files; gone when it is disposed, and with the process.</summary>
public sealed class TemporaryFiles : IScratch, IDisposable
{
    private readonly Lock _lock = new();
    private readonly List<TemporaryFile> _files = [];

    /// <inheritdoc />
    /// <exception cref="IOException">The disk said no.</exception>
    public IScratchFile Create()
    {
        var file = new TemporaryFile();
        lock (_lock) _files.Add(file);
        return file;
    }

    /// <summary>Removes the files.</summary>
    public void Dispose()
    {
        foreach (var file in _files) file.Dispose();
    }

    private sealed class TemporaryFile : IScratchFile, IDisposable
    {
        private readonly SafeFileHandle _handle = File.OpenHandle(
            Path.Combine(Path.GetTempPath(), $"exhibit-{Path.GetRandomFileName()}"), FileMode.CreateNew, FileAccess.ReadWrite, FileShare.None, FileOptions.DeleteOnClose);

        private long _length;

        public long Append(ReadOnlySpan<byte> bytes)
        {
            var at = Interlocked.Add(ref _length, bytes.Length) - bytes.Length;
            RandomAccess.Write(_handle, bytes, at);
            return at;
        }

        public void Read(long at, Span<byte> buffer)
        {
            while (buffer.Length > 0)
            {
                var read = RandomAccess.Read(_handle, buffer, at);
                if (read == 0) throw new EndOfStreamException("A temporary file is shorter than it was.");
                buffer = buffer[read..];
                at += read;
            }
        }

        public void Dispose() => _handle.Dispose();
    }
}
