using ExhibitSite.Model;
using ExhibitSite.Model.Search;

namespace ExhibitSite.Exports.Search;

/// <summary>The sorted terms of a stretch of parts, in scratch.</summary>
/// <param name="Parts">How many parts.</param>
/// <param name="Pairs">Where its blocks of b lie.</param>
/// <param name="Singles">Where those of u lie.</param>
/// <param name="Words">Where those of w lie.</param>
internal sealed record TermRun(int Parts, Extent Pairs, Extent Singles, Extent Words);

/// <summary>A stretch of a scratch file.</summary>
/// <param name="At">Where it begins.</param>
/// <param name="Length">Bytes.</param>
internal readonly record struct Extent(long At, int Length)
{
    /// <summary>Its bytes.</summary>
    public byte[] Read(IScratchFile file)
    {
        var bytes = new byte[Length];
        file.Read(At, bytes);
        return bytes;
    }
}

/// <summary>Reads the blocks of a run one after another, a window at a time.</summary>
/// <param name="file">Where they lie.</param>
/// <param name="extent">Where in it.</param>
/// <param name="firstPart">The run's first part, in the segment.</param>
/// <param name="hasPositions">Whether the family has positions.</param>
internal sealed class RunCursor(IScratchFile file, Extent extent, int firstPart, bool hasPositions)
{
    private const int Window = 64 * 1024;

    private byte[] _window = [];
    private int _at;
    private long _read;

    /// <summary>The term, UTF-8.</summary>
    public ReadOnlyMemory<byte> Term { get; private set; }

    /// <summary>Number of postings.</summary>
    public int Count { get; private set; }

    /// <summary>The first posting's part, in the segment.</summary>
    public int First { get; private set; }

    /// <summary>The last posting's part, in the segment.</summary>
    public int Last { get; private set; }

    /// <summary>The occurrences of each posting.</summary>
    public ReadOnlyMemory<byte> Counts { get; private set; }

    /// <summary>The high parts of all gaps but the first.</summary>
    public ReadOnlyMemory<byte> Highs { get; private set; }

    /// <summary>Their low bytes.</summary>
    public ReadOnlyMemory<byte> Lows { get; private set; }

    /// <summary>How many bytes the postings take, about.</summary>
    public int Length => Counts.Length + Highs.Length + Lows.Length;

    /// <summary>The positions.</summary>
    public ReadOnlyMemory<byte> Positions { get; private set; }

    /// <summary>Goes to the next term; false after the last.</summary>
    public bool Next()
    {
        if (_at == _window.Length && _read == extent.Length) return false;
        Term = Bytes(Number());
        Count = Number();
        First = firstPart + Number();
        Last = firstPart + Number();
        Counts = Bytes(Number());
        Highs = Bytes(Number());
        Lows = Bytes(Count - 1);
        Positions = hasPositions ? Bytes(Number()) : default;
        return true;
    }

    private int Number()
    {
        var value = 0;
        for (var shift = 0; ; shift += 7)
        {
            var part = Bytes(1).Span[0];
            value |= (part & 0x7F) << shift;
            if (part < 0x80) return value;
        }
    }

    // A filled window is left to those who hold a piece of it: the next one is another array.
    private ReadOnlyMemory<byte> Bytes(int length)
    {
        if (_window.Length - _at < length) Fill(length);
        var taken = _window.AsMemory(_at, length);
        _at += length;
        return taken;
    }

    private void Fill(int length)
    {
        var kept = _window.AsSpan(_at);
        var size = (int)Math.Min(Math.Max(Window, length), kept.Length + (extent.Length - _read));
        var next = new byte[size];
        kept.CopyTo(next);
        file.Read(extent.At + _read, next.AsSpan(kept.Length));
        _read += size - kept.Length;
        (_window, _at) = (next, 0);
    }
}
