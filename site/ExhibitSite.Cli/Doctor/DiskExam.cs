using System.Globalization;
using ExhibitSite.Model.Diagnostics;

namespace ExhibitSite.Cli.Doctor;

/// <summary>Is there room, and may we write?</summary>
internal static class DiskExam
{
    private const long Little = 1L << 30;

    /// <summary>About the input folder and the place where the output folder lies or will lie.</summary>
    /// <param name="input">Exists.</param>
    /// <param name="output">Need not exist.</param>
    public static IEnumerable<Observation> Of(string input, string output)
    {
        yield return Write(new("写资料文件夹", "Writing the input folder"), Path.GetFullPath(input));
        yield return Write(new("写网站文件夹", "Writing the output folder"), Nearest(Path.GetFullPath(output)));
        yield return Room(Nearest(Path.GetFullPath(output)));
    }

    // The folder itself, or the nearest above it that exists.
    private static string Nearest(string folder)
    {
        var at = folder;
        while (!Directory.Exists(at) && Path.GetDirectoryName(at) is { } above) at = above;
        return at;
    }

    private static Observation Write(Wording subject, string folder)
    {
        // A name that starts with a point is not content, should the machine stop this very moment.
        var probe = Path.Combine(folder, $".exhibit-doctor-{Environment.ProcessId}");
        try
        {
            using (new FileStream(probe, FileMode.CreateNew, FileAccess.Write, FileShare.None, 1, FileOptions.DeleteOnClose)) return new(Health.Good, subject, new(folder, folder));
        }
        catch (UnauthorizedAccessException)
        {
            return new(Health.Fault, subject, new($"不许写：{folder}", $"not allowed: {folder}"), new("换一个自己有权写的文件夹，或请管理员给权限；OneDrive 等同步盘里的，先让它同步完。", "Choose a folder that is yours, or ask for the right to write; in a synchronised folder, let it finish first."));
        }
        catch (IOException problem)
        {
            return new(Health.Fault, subject, new($"写不了：{folder}（{problem.Message}）", $"impossible: {folder} ({problem.Message})"), new("看看磁盘是不是满了、是不是只读。", "See whether the disk is full or read-only."));
        }
    }

    private static Observation Room(string folder)
    {
        var subject = new Wording("剩余空间", "Free space");
        var free = new DriveInfo(folder).AvailableFreeSpace;
        var size = (free / (double)Little).ToString("0.0", CultureInfo.InvariantCulture) + " GB";
        return free >= Little
            ? new(Health.Good, subject, new(size, size))
            : new(Health.Remark, subject, new(size, size), new("不到 1 GB：图多的站可能写不下。", "Less than 1 GB: a site with many pictures may not fit."));
    }
}
