using System.Text;
using Microsoft.Win32.SafeHandles;

namespace ExhibitSite.Benchmarks.Search;

/// <summary>The lines of a file, read when they are asked for, so that no more than their places is in memory.</summary>
internal sealed class TextLines : IDisposable
{
    private readonly SafeFileHandle _file;
    private readonly List<long> _starts = [0];

    /// <summary>Finds the lines of a file.</summary>
    public TextLines(string path)
    {
        _file = File.OpenHandle(path);
        var buffer = new byte[1 << 20];
        for (long at = 0; RandomAccess.Read(_file, buffer, at) is > 0 and var read; at += read)
            for (var i = 0; i < read; i++)
                if (buffer[i] == '\n') _starts.Add(at + i + 1);
    }

    /// <summary>How many there are.</summary>
    public int Count => _starts.Count - 1;

    /// <summary>A line, without its end. From any thread.</summary>
    public string this[int line]
    {
        get
        {
            var bytes = new byte[_starts[line + 1] - _starts[line] - 1];
            RandomAccess.Read(_file, bytes, _starts[line]);
            return Encoding.UTF8.GetString(bytes);
        }
    }

    /// <inheritdoc />
    public void Dispose() => _file.Dispose();
}
