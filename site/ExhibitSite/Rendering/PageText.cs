using System.Text;

namespace ExhibitSite.Rendering;

/// <summary>
/// The text of one page after another, in a buffer that is kept: a stream writer's own buffers, new for each page,
/// were a tenth of everything a build allocates.
/// </summary>
internal sealed class PageText : TextWriter
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    private char[] _text = new char[32 * 1024];
    private int _length;

    /// <inheritdoc />
    public override Encoding Encoding => Utf8;

    /// <summary>The page so far; valid until something is written.</summary>
    public ReadOnlySpan<char> Written => _text.AsSpan(0, _length);

    /// <summary>Begins an empty page.</summary>
    public void Clear() => _length = 0;

    /// <inheritdoc />
    public override void Write(char value)
    {
        if (_length == _text.Length) Grow(1);
        _text[_length++] = value;
    }

    /// <inheritdoc />
    public override void Write(ReadOnlySpan<char> buffer)
    {
        if (buffer.Length > _text.Length - _length) Grow(buffer.Length);
        buffer.CopyTo(_text.AsSpan(_length));
        _length += buffer.Length;
    }

    /// <inheritdoc />
    public override void Write(string? value) => Write(value.AsSpan());

    /// <inheritdoc />
    public override void Write(char[] buffer, int index, int count) => Write(buffer.AsSpan(index, count));

    /// <summary>Writes the page as UTF-8.</summary>
    public void CopyTo(Stream stream)
    {
        var encoder = Utf8.GetEncoder();
        Span<byte> bytes = stackalloc byte[4 * 1024];
        for (var rest = _text.AsSpan(0, _length); ;)
        {
            encoder.Convert(rest, bytes, flush: true, out var read, out var written, out var isDone);
            stream.Write(bytes[..written]);
            rest = rest[read..];
            if (isDone) return;
        }
    }

    private void Grow(int more) => Array.Resize(ref _text, Math.Max(_text.Length * 2, _length + more));
}
