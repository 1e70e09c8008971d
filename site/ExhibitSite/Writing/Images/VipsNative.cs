using System.Runtime.InteropServices;

namespace ExhibitSite.Writing.Images;

/// <summary>
/// The functions of libvips and its GLib that we call. None of them takes a variable number of arguments: those travel otherwise on
/// some processors, and P/Invoke does not know. Operations are therefore built by name and properties.
/// </summary>
internal static unsafe partial class VipsNative
{
    /// <summary>The name under which <see cref="VipsLibrary"/> finds the library.</summary>
    public const string Library = "exhibit-libvips";

    [LibraryImport(Library, EntryPoint = "vips_init", StringMarshalling = StringMarshalling.Utf8)]
    public static partial int Init(string name);

    [LibraryImport(Library, EntryPoint = "vips_version")]
    public static partial int Version(int part);

    [LibraryImport(Library, EntryPoint = "vips_block_untrusted_set")]
    public static partial void BlockUntrusted(int state);

    [LibraryImport(Library, EntryPoint = "vips_cache_set_max")]
    public static partial void CacheMost(int count);

    [LibraryImport(Library, EntryPoint = "vips_concurrency_set")]
    public static partial void Concurrency(int threads);

    [LibraryImport(Library, EntryPoint = "vips_error_buffer")]
    public static partial nint ErrorText();

    [LibraryImport(Library, EntryPoint = "vips_error_clear")]
    public static partial void ClearError();

    [LibraryImport(Library, EntryPoint = "g_log_set_default_handler")]
    public static partial nint SetLogHandler(delegate* unmanaged<nint, int, nint, nint, void> handler, nint data);

    [LibraryImport(Library, EntryPoint = "vips_operation_new", StringMarshalling = StringMarshalling.Utf8)]
    public static partial nint NewOperation(string name);

    [LibraryImport(Library, EntryPoint = "vips_object_set_argument_from_string", StringMarshalling = StringMarshalling.Utf8)]
    public static partial int SetArgument(nint operation, string name, string value);

    [LibraryImport(Library, EntryPoint = "vips_cache_operation_build")]
    public static partial nint Build(nint operation);

    [LibraryImport(Library, EntryPoint = "vips_object_unref_outputs")]
    public static partial void UnrefOutputs(nint operation);

    [LibraryImport(Library, EntryPoint = "g_object_set_property", StringMarshalling = StringMarshalling.Utf8)]
    public static partial void SetProperty(nint target, string name, GValue* value);

    [LibraryImport(Library, EntryPoint = "g_object_get_property", StringMarshalling = StringMarshalling.Utf8)]
    public static partial void GetProperty(nint target, string name, GValue* value);

    [LibraryImport(Library, EntryPoint = "g_object_ref")]
    public static partial nint Ref(nint target);

    [LibraryImport(Library, EntryPoint = "g_object_unref")]
    public static partial void Unref(nint target);

    [LibraryImport(Library, EntryPoint = "g_value_init")]
    public static partial nint InitValue(GValue* value, nuint type);

    [LibraryImport(Library, EntryPoint = "g_value_set_object")]
    public static partial void SetObject(GValue* value, nint target);

    [LibraryImport(Library, EntryPoint = "g_value_get_object")]
    public static partial nint GetObject(GValue* value);

    [LibraryImport(Library, EntryPoint = "g_value_unset")]
    public static partial void UnsetValue(GValue* value);

    [LibraryImport(Library, EntryPoint = "vips_image_get_type")]
    public static partial nuint ImageType();

    [LibraryImport(Library, EntryPoint = "vips_image_get_width")]
    public static partial int Width(VipsImage image);

    [LibraryImport(Library, EntryPoint = "vips_image_get_height")]
    public static partial int Height(VipsImage image);

    [LibraryImport(Library, EntryPoint = "vips_image_hasalpha")]
    public static partial int HasAlpha(VipsImage image);

    [LibraryImport(Library, EntryPoint = "vips_image_get_format")]
    public static partial int Format(VipsImage image);

    [LibraryImport(Library, EntryPoint = "vips_image_get_orientation")]
    public static partial int Orientation(VipsImage image);

    [LibraryImport(Library, EntryPoint = "vips_image_get_typeof", StringMarshalling = StringMarshalling.Utf8)]
    public static partial nuint TypeOf(VipsImage image, string field);

    [LibraryImport(Library, EntryPoint = "vips_image_copy_memory")]
    public static partial nint CopyToMemory(VipsImage image);

    [LibraryImport(Library, EntryPoint = "vips_image_set_blob_copy", StringMarshalling = StringMarshalling.Utf8)]
    public static partial void SetBlob(VipsImage image, string field, byte* bytes, nuint length);
}

/// <summary>A value of GLib's type system, as it lies in memory: its type and two words.</summary>
[StructLayout(LayoutKind.Sequential)]
internal struct GValue
{
    public nuint Type;
    public ulong First;
    public ulong Second;
}

/// <summary>A picture of libvips: a way to compute pixels, or pixels in memory.</summary>
internal sealed class VipsImage : SafeHandle
{
    public VipsImage(nint image)
        : base(0, ownsHandle: true) => SetHandle(image);

    public override bool IsInvalid => handle == 0;

    protected override bool ReleaseHandle()
    {
        VipsNative.Unref(handle);
        return true;
    }
}
