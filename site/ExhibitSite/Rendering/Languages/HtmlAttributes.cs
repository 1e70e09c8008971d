using System.Buffers;

namespace ExhibitSite.Rendering.Languages;

/// <summary>Reads the attributes of a start tag one after another.</summary>
/// <param name="tag">The tag, with all attributes in double quotes.</param>
internal ref struct HtmlAttributes(ReadOnlySpan<char> tag)
{
    private static readonly SearchValues<char> AfterName = SearchValues.Create(" \n\t=/>");

    private readonly ReadOnlySpan<char> _tag = tag;
    private int _next = tag.IndexOfAny(" \n\t") is var at and >= 0 ? at : tag.Length;

    /// <summary>The attribute's name.</summary>
    public ReadOnlySpan<char> Name { get; private set; }

    /// <summary>Where its value begins in the tag.</summary>
    public int At { get; private set; }

    /// <summary>Its value, still escaped; empty for an attribute without one.</summary>
    public ReadOnlySpan<char> Value { get; private set; }

    /// <summary>Goes on to the next attribute; false at the end.</summary>
    public bool Read()
    {
        while (_next < _tag.Length && (char.IsWhiteSpace(_tag[_next]) || _tag[_next] is '/' or '>')) _next++;
        if (_next >= _tag.Length) return false;
        var rest = _tag[_next..];
        var end = rest.IndexOfAny(AfterName);
        Name = rest[..end];
        if (end + 1 < rest.Length && rest[end] == '=' && rest[end + 1] == '"')
        {
            At = _next + end + 2;
            Value = _tag[At..];
            Value = Value[..Value.IndexOf('"')];
            _next = At + Value.Length + 1;
        }
        else
        {
            At = _next + end;
            Value = [];
            _next += end + (rest[end] == '=' ? 1 : 0);
        }
        return true;
    }

    /// <summary>The value of an attribute of a tag; null when it has none of that name.</summary>
    public static string? In(ReadOnlySpan<char> tag, string name)
    {
        var attributes = new HtmlAttributes(tag);
        while (attributes.Read())
            if (attributes.Name.SequenceEqual(name)) return attributes.Value.ToString();
        return null;
    }
}
