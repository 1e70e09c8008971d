using System.Runtime.InteropServices;
using System.Text;

namespace ExhibitSite.Writing.Images;

/// <summary>One operation of libvips: named, given its arguments, built.</summary>
internal sealed unsafe class VipsOperation : IDisposable
{
    private nint _operation;

    /// <exception cref="VipsException">There is no such operation.</exception>
    public VipsOperation(string name)
    {
        _operation = VipsNative.NewOperation(name);
        if (_operation == 0) throw VipsException.Take();
    }

    /// <summary>Sets a number, a word, a text or a list, as libvips writes it.</summary>
    /// <exception cref="VipsException">There is no such argument.</exception>
    public VipsOperation With(string argument, string value)
    {
        if (VipsNative.SetArgument(_operation, argument, value) != 0) throw VipsException.Take();
        return this;
    }

    /// <summary>Sets a number.</summary>
    public VipsOperation With(string argument, int value) => With(argument, value.ToString(System.Globalization.CultureInfo.InvariantCulture));

    /// <summary>Sets a picture.</summary>
    public VipsOperation With(string argument, VipsImage image)
    {
        var isHeld = false;
        var value = default(GValue);
        try
        {
            image.DangerousAddRef(ref isHeld);
            VipsNative.InitValue(&value, VipsNative.ImageType());
            VipsNative.SetObject(&value, image.DangerousGetHandle());
            VipsNative.SetProperty(_operation, argument, &value);
        }
        finally
        {
            VipsNative.UnsetValue(&value);
            if (isHeld) image.DangerousRelease();
        }
        return this;
    }

    /// <summary>Builds it, for what it writes.</summary>
    /// <exception cref="VipsException">It cannot be done.</exception>
    public void Run()
    {
        var built = VipsNative.Build(_operation);
        if (built == 0) throw VipsException.Take();
        // A reference of its own, perhaps even to another object than ours.
        VipsNative.Unref(_operation);
        _operation = built;
    }

    /// <summary>Builds it, for the picture that it makes.</summary>
    /// <exception cref="VipsException">It cannot be done.</exception>
    public VipsImage Image()
    {
        Run();
        var value = default(GValue);
        VipsNative.InitValue(&value, VipsNative.ImageType());
        VipsNative.GetProperty(_operation, "out", &value);
        var image = new VipsImage(VipsNative.Ref(VipsNative.GetObject(&value)));
        VipsNative.UnsetValue(&value);
        return image;
    }

    public void Dispose()
    {
        if (_operation == 0) return;
        VipsNative.UnrefOutputs(_operation);
        VipsNative.Unref(_operation);
        _operation = 0;
    }
}

/// <summary>libvips says no. It never leaves the engine, which turns it into a fault of the picture.</summary>
internal sealed class VipsException(string message) : Exception(message)
{
    private static readonly Lock Reading = new();

    /// <summary>What libvips says. Its text is one for all threads: beside others it may hold their words too.</summary>
    public static VipsException Take()
    {
        lock (Reading)
        {
            var text = Marshal.PtrToStringUTF8(VipsNative.ErrorText()) ?? "";
            VipsNative.ClearError();
            return new VipsException(FirstLine(text));
        }
    }

    // Messages must not depend on where a build runs: a full path is cut to nothing.
    private static string FirstLine(string text)
    {
        var words = new StringBuilder();
        foreach (var word in text.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).FirstOrDefault("").Split(' '))
            if (!word.Contains('/', StringComparison.Ordinal) && !word.Contains('\\', StringComparison.Ordinal)) words.Append(words.Length > 0 ? " " : "").Append(word);
        return words.ToString();
    }
}
