namespace ExhibitSite.Benchmarks.Measuring;

/// <summary>What one run of a program cost.</summary>
/// <param name="WallSeconds">From start to end.</param>
/// <param name="CpuSeconds">Of all its threads and children, user and system; null when the machine has no GNU time.</param>
/// <param name="PeakMiB">The most memory it held at once; null likewise.</param>
internal sealed record Cost(double WallSeconds, double? CpuSeconds, double? PeakMiB);

/// <summary>The site that a run left.</summary>
/// <param name="Pages">HTML files.</param>
/// <param name="OtherFiles">All other files.</param>
/// <param name="MiB">All bytes.</param>
/// <param name="LargestPage">The HTML file with the most bytes.</param>
/// <param name="LargestPageKiB">Its size.</param>
internal sealed record SiteSize(int Pages, int OtherFiles, double MiB, string LargestPage, double LargestPageKiB)
{
    /// <summary>Counts what lies in a folder.</summary>
    public static SiteSize Of(string folder)
    {
        var files = new DirectoryInfo(folder).EnumerateFiles("*", SearchOption.AllDirectories).ToList();
        var pages = files.Where(f => f.Extension == ".html").ToList();
        var largest = pages.MaxBy(f => f.Length)!;
        return new SiteSize(
            pages.Count, files.Count - pages.Count, files.Sum(f => f.Length) / 1048576.0, Path.GetRelativePath(folder, largest.FullName).Replace('\\', '/'), largest.Length / 1024.0);
    }
}
