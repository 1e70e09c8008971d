using System.Buffers.Binary;
using System.Collections;
using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Globalization;
using System.Reflection;
using System.Runtime.InteropServices;

namespace ExhibitSite.Model.Tracing;

/// <summary>
/// The fingerprint of a value by everything it holds: type and fields of our own types, field by field, down to numbers and texts. Nobody lists the fields, so none
/// is forgotten. What cannot be compared that way (a delegate, a foreign class, a loop) makes the fingerprint unknown.
/// </summary>
public sealed class Structure
{
    // Deeper than any record: a loop.
    private const int Deepest = 200;

    private static readonly ConcurrentDictionary<Type, Shape> Shapes = new();

    private byte[] _bytes = new byte[4096];
    private int _length;

    /// <summary>The fingerprint of a value; that of null is known, too.</summary>
    public static Fingerprint Of(object? value)
    {
        var structure = new Structure();
        return structure.Write(value, 0) ? Fingerprint.Of(structure._bytes.AsSpan(0, structure._length)) : default;
    }

    private enum Form
    {
        Unknown,
        Number,
        Text,
        Ordered,
        Unordered,
        Fields,
    }

    private sealed record Shape(Form Form, byte[] Name, ImmutableArray<FieldInfo> Fields);

    private bool Write(object? value, int depth)
    {
        if (value is null)
        {
            Append([0]);
            return true;
        }
        if (depth > Deepest) return false;
        if (value is IFollows follows) return Write(follows.From, depth + 1);
        var shape = Shapes.GetOrAdd(value.GetType(), ShapeOf);
        Append(shape.Name);
        switch (shape.Form)
        {
            case Form.Number:
                Append(NumberOf(value));
                return true;
            case Form.Text:
                Append(value.ToString()!);
                return true;
            case Form.Ordered:
                return WriteOrdered((IEnumerable)value, depth);
            case Form.Unordered:
                return WriteUnordered((IEnumerable)value, depth);
            case Form.Fields:
                foreach (var field in shape.Fields)
                    if (!Write(field.GetValue(value), depth + 1)) return false;
                return true;
            default:
                return false;
        }
    }

    private bool WriteOrdered(IEnumerable values, int depth)
    {
        foreach (var value in values)
        {
            Append([1]);
            if (!Write(value, depth + 1)) return false;
        }
        Append([2]);
        return true;
    }

    // Each by itself, then in the order of their fingerprints.
    private bool WriteUnordered(IEnumerable values, int depth)
    {
        var each = new List<Fingerprint>();
        foreach (var value in values)
        {
            var inner = new Structure();
            if (!inner.Write(value, depth + 1)) return false;
            each.Add(Fingerprint.Of(inner._bytes.AsSpan(0, inner._length)));
        }
        Span<byte> number = stackalloc byte[16];
        foreach (var (high, low) in each.OrderBy(e => e.High).ThenBy(e => e.Low))
        {
            BinaryPrimitives.WriteUInt64BigEndian(number, high);
            BinaryPrimitives.WriteUInt64BigEndian(number[8..], low);
            Append(number);
        }
        Append([3]);
        return true;
    }

    // Whole numbers as they are; the few others in the shortest words that say them exactly.
    private static ReadOnlySpan<byte> NumberOf(object value)
    {
        if (value is double or float or decimal or Guid or UInt128 or Int128) return System.Text.Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{value}\0"));
        var bytes = new byte[8];
        BinaryPrimitives.WriteInt64BigEndian(bytes, value is ulong large ? unchecked((long)large) : Convert.ToInt64(value, CultureInfo.InvariantCulture));
        return bytes;
    }

    private void Append(string text)
    {
        Span<byte> length = stackalloc byte[4];
        BinaryPrimitives.WriteInt32BigEndian(length, text.Length);
        Append(length);
        Append(MemoryMarshal.AsBytes(text.AsSpan()));
    }

    private void Append(ReadOnlySpan<byte> bytes)
    {
        if (_length + bytes.Length > _bytes.Length) Array.Resize(ref _bytes, Math.Max(_bytes.Length * 2, _length + bytes.Length));
        bytes.CopyTo(_bytes.AsSpan(_length));
        _length += bytes.Length;
    }

    private static Shape ShapeOf(Type type)
    {
        var name = System.Text.Encoding.UTF8.GetBytes($"{type.FullName}\0");
        var form = FormOf(type);
        return new Shape(form, name, form == Form.Fields ? FieldsOf(type) : []);
    }

    private static Form FormOf(Type type)
    {
        if (type == typeof(string) || type == typeof(Uri)) return Form.Text;
        if (type.IsEnum || (type.IsPrimitive && type != typeof(nint) && type != typeof(nuint)) || type == typeof(decimal) || type == typeof(Guid)) return Form.Number;
        if (typeof(Delegate).IsAssignableFrom(type) || type == typeof(object)) return Form.Unknown;
        if (type.IsArray) return Form.Ordered;
        var generic = type.IsGenericType ? type.GetGenericTypeDefinition() : null;
        if (generic == typeof(ImmutableArray<>) || generic == typeof(KeyValuePair<,>) || type.FullName!.StartsWith("System.ValueTuple`", StringComparison.Ordinal)) return Form.Fields;
        if (generic == typeof(ImmutableList<>) || generic == typeof(List<>) || generic == typeof(ImmutableSortedDictionary<,>) || generic == typeof(ImmutableSortedSet<>)) return Form.Ordered;
        if (generic == typeof(ImmutableDictionary<,>) || generic == typeof(ImmutableHashSet<>) || generic == typeof(Dictionary<,>) || generic == typeof(HashSet<>)) return Form.Unordered;
        if (type == typeof(DateOnly) || type == typeof(DateTime) || type == typeof(TimeSpan)) return Form.Fields;
        // Enumerations by their fields; anything else of other houses may hold what no field of it shows.
        return type.Assembly == typeof(Structure).Assembly && !typeof(IEnumerable).IsAssignableFrom(type) ? Form.Fields : Form.Unknown;
    }

    private static ImmutableArray<FieldInfo> FieldsOf(Type type)
    {
        var fields = ImmutableArray.CreateBuilder<FieldInfo>();
        for (var at = type; at is not null && at != typeof(object) && at != typeof(ValueType); at = at.BaseType)
            fields.AddRange(at.GetFields(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly));
        return fields.ToImmutable();
    }
}

/// <summary>A value that follows wholly from another one, which stands for it where it cannot be compared itself.</summary>
public interface IFollows
{
    /// <summary>What it follows from.</summary>
    object? From { get; }
}
