using System.Runtime.InteropServices;
using ExhibitSite.Benchmarks.Peers;

namespace ExhibitSite.Benchmarks;

/// <summary>The program that is measured: compiled ahead of time, as it is released.</summary>
internal static class Published
{
    /// <summary>Its <c>exhibit.dll</c>; null, said on the console, when there is none.</summary>
    public static string? Find(Request request, string folder)
    {
        if (request.Program is { } given)
        {
            if (File.Exists(given)) return Path.GetFullPath(given);
            Console.Error.WriteLine($"There is no {given}. Build it: dotnet build site/ExhibitSite.Cli -c Release");
            return null;
        }
        return Publish(Path.Combine("site", "ExhibitSite.Cli"), Path.Combine(folder, "program"), "exhibit.dll");
    }

    /// <summary>The stages that are measured by themselves, compiled in the same way; null, said on the console, when they cannot be.</summary>
    public static string? FindStages(string folder) => Publish(Path.Combine("tests", "ExhibitSite.Benchmarks"), Path.Combine(folder, "stages"), "ExhibitSite.Benchmarks.dll");

    // A lock file of its own: those of the repository hold for every platform, this one for the machine's.
    private static string? Publish(string project, string target, string file)
    {
        var done = Programs.Run(
            "dotnet", "publish", project, "-c", "Release", "-r", RuntimeInformation.RuntimeIdentifier, "--self-contained", "false",
            "-p:PublishReadyToRun=true", "-p:NuGetLockFilePath=obj/bench.lock.json", "-p:RestoreLockedMode=false", "-o", target, "-v", "quiet", "--nologo");
        return done ? Path.Combine(target, file) : null;
    }
}
