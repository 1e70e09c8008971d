using System.Collections.Immutable;
using System.Globalization;
using System.Reflection;
using System.Runtime.InteropServices;

namespace ExhibitSite.Writing.Images;

/// <summary>Finds libvips and makes it ready, once in a process.</summary>
internal static unsafe class VipsLibrary
{
    /// <summary>Names the library, or the folder that holds it, before anything else is tried.</summary>
    public const string Variable = "EXHIBIT_LIBVIPS";

    /// <summary>Before it the IIIF tiles of libvips are broken (its issues 4421 and 4578).</summary>
    public static Version Oldest { get; } = new(8, 17, 1);

    private static readonly Lazy<VipsFound> Found = new(Start);

    /// <summary>The library, ready for use, or why there is none.</summary>
    public static VipsFound Get() => Found.Value;

    /// <summary>Where the library may lie, in the order in which it is tried.</summary>
    /// <param name="named">What <see cref="Variable"/> says; null for nothing.</param>
    /// <param name="folders">The folders of the program and of the person, whose parents are looked through too.</param>
    public static IEnumerable<string> Candidates(string? named, IEnumerable<string> folders)
    {
        if (named is { Length: > 0 })
        {
            // Who names one means that one.
            return Directory.Exists(named) ? LibrariesIn(named) : [named];
        }
        var found = new List<string>();
        foreach (var folder in folders)
        {
            found.AddRange(LibrariesIn(folder));
            for (var above = new DirectoryInfo(folder); above is not null; above = above.Parent)
                foreach (var modules in new[] { Path.Combine(above.FullName, "node_modules", "@img"), Path.Combine(above.FullName, "site", "web", "node_modules", "@img") })
                    if (Directory.Exists(modules))
                        foreach (var package in Directory.EnumerateDirectories(modules, "sharp-*").Order(StringComparer.Ordinal)) found.AddRange(LibrariesIn(Path.Combine(package, "lib")));
        }
        return found.Concat(SystemNames);
    }

    private static readonly ImmutableArray<string> SystemNames = ["libvips.so.42", "libvips.42.dylib", "libvips-42.dll"];

    // npm's file name carries the version.
    private static IEnumerable<string> LibrariesIn(string folder) =>
        Directory.Exists(folder)
            ? Directory.EnumerateFiles(folder).Where(f => Path.GetFileName(f) is var name && name.StartsWith("libvips", StringComparison.Ordinal) && IsLibrary(name)).Order(StringComparer.Ordinal)
            : [];

    private static bool IsLibrary(string name) =>
        name.EndsWith(".dll", StringComparison.Ordinal) || name.EndsWith(".dylib", StringComparison.Ordinal) || name.EndsWith(".so", StringComparison.Ordinal) || name.Contains(".so.", StringComparison.Ordinal);

    private static VipsFound Start()
    {
        nint library = 0;
        foreach (var candidate in Candidates(Environment.GetEnvironmentVariable(Variable), [AppContext.BaseDirectory, Environment.CurrentDirectory]))
            if (NativeLibrary.TryLoad(candidate, out library)) break;
        if (library == 0) return new VipsFound(null, null);
        NativeLibrary.SetDllImportResolver(Assembly.GetExecutingAssembly(), (name, _, _) => name == VipsNative.Library ? library : 0);
        if (VipsNative.Init("exhibit") != 0) return new VipsFound(null, null);
        var version = new Version(VipsNative.Version(0), VipsNative.Version(1), VipsNative.Version(2));
        if (version < Oldest) return new VipsFound(null, version);
        // Warnings go nowhere: what matters fails, and a curator cannot read the rest.
        VipsNative.SetLogHandler(&Ignore, 0);
        VipsNative.BlockUntrusted(1);
        VipsNative.CacheMost(0);
        return new VipsFound(new VipsEngine(string.Create(CultureInfo.InvariantCulture, $"libvips {version}")), version);
    }

    [UnmanagedCallersOnly]
    private static void Ignore(nint domain, int level, nint message, nint data)
    {
    }
}

/// <summary>What was found.</summary>
/// <param name="Engine">Ready for use; null when there is none that can be used.</param>
/// <param name="Version">Of what was found; null when nothing was.</param>
internal sealed record VipsFound(VipsEngine? Engine, Version? Version);
