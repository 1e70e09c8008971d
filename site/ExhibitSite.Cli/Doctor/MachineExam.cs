using System.Globalization;
using ExhibitSite.Model.Diagnostics;

namespace ExhibitSite.Cli.Doctor;

/// <summary>Is this machine fit for building a site?</summary>
internal static class MachineExam
{
    private const int NeededDotNet = 10;

    // No archive is published before the program was written.
    private static readonly DateOnly Sensible = new(2026, 1, 1);

    /// <summary>What is to be said of each thing, in the order a person meets them.</summary>
    public static IEnumerable<Observation> Of(MachineFacts machine)
    {
        yield return DotNet(machine);
        yield return new(Health.Good, new("文字排序与日期", "Sorting and dates"), new("用程序自带的拼音、笔画和历表，不靠系统的 ICU", "with tables of our own; the system's ICU is not asked"));
        yield return Terminal(machine);
        yield return Images(machine);
        yield return Documents(machine);
        yield return Fonts(machine);
        yield return Clock(machine);
    }

    private static Observation DotNet(MachineFacts machine)
    {
        var subject = new Wording(".NET", ".NET");
        return machine.DotNet.Major >= NeededDotNet
            ? new(Health.Good, subject, Same($"{machine.DotNet}"))
            : new(Health.Fault, subject, Same($"{machine.DotNet}"), new($"装 .NET SDK {NeededDotNet}：https://dotnet.microsoft.com/download", $"Install the .NET SDK {NeededDotNet}: https://dotnet.microsoft.com/download"));
    }

    private static Observation Terminal(MachineFacts machine)
    {
        var subject = new Wording("终端的编码", "Encoding of the terminal");
        if (machine.Encoding.Replace("-", "", StringComparison.Ordinal).Equals("utf8", StringComparison.OrdinalIgnoreCase)) return new(Health.Good, subject, Same("UTF-8"));
        var found = machine.Encoding.Length > 0 ? Same(machine.Encoding) : new Wording("没有设置", "not set");
        return new(Health.Remark, subject, found, machine.IsWindows
            ? new("汉字若显示成乱码，先运行 chcp 65001，或改用“Windows 终端”。文件不受影响。", "If Han are shown as other signs, run chcp 65001 first, or use Windows Terminal. Files are not affected.")
            : new("汉字若显示成乱码，先运行 export LANG=C.UTF-8。文件不受影响。", "If Han are shown as other signs, run export LANG=C.UTF-8 first. Files are not affected."));
    }

    private static Observation Images(MachineFacts machine)
    {
        var subject = new Wording("图像（libvips）", "Pictures (libvips)");
        return machine.HasImageEngine
            ? new(Health.Good, subject, Ready)
            : new(Health.Remark, subject, Absent, new("图不会缩小、不会分块，带拍摄信息的图不公开。在 site/web 里运行 npm ci。", "Pictures get no smaller sizes and no tiles, and those with camera data are withheld. Run npm ci in site/web."));
    }

    private static Observation Documents(MachineFacts machine)
    {
        var subject = new Wording("PDF 的页面（pdftoppm）", "Pages of PDF (pdftoppm)");
        return machine.HasPdfPages
            ? new(Health.Good, subject, Ready)
            : new(Health.Remark, subject, Absent, new("PDF 只能下载，不能在页面上逐页看。要用就装 poppler（Debian：poppler-utils）。", "PDF can be taken away but not be read page by page. Install poppler if you want that (Debian: poppler-utils)."));
    }

    private static Observation Fonts(MachineFacts machine)
    {
        var subject = new Wording("汉字字体", "Fonts for Han");
        return machine.HasHanFont switch
        {
            true => new(Health.Good, subject, new("有", "there")),
            null => new(Health.Good, subject, new("查不到；只影响在这台机器上截图和看 PDF 的页面", "not known; matters only for screenshots and drawn PDF pages made on this machine")),
            _ => new(Health.Remark, subject, Absent, new("没有内嵌字体的 PDF，画出来的页面会缺字。可装一种（Debian：fonts-noto-cjk）。", "Pages drawn of a PDF without fonts of its own will lack characters. Install one (Debian: fonts-noto-cjk).")),
        };
    }

    private static Observation Clock(MachineFacts machine)
    {
        var subject = new Wording("今天", "Today");
        var day = machine.AsOf.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        var zone = machine.Now.ToString("zzz", CultureInfo.InvariantCulture);
        if (machine.AsOf < Sensible)
            return new(Health.Fault, subject, Same($"{day} (UTC{zone})"), new("时钟不对：开放与否按今天判断。校准时钟，或用 --as-of 写明日期。", "The clock is wrong, and openness is judged by it. Set it, or give the day with --as-of."));
        if (machine.HasFixedDay)
            return new(Health.Remark, subject, Same(day), new("由环境变量 SOURCE_DATE_EPOCH 定死，不是墙上的日子；开放与否按它判断。", "Set by SOURCE_DATE_EPOCH and not by the clock; openness is judged by it."));
        var isOtherDay = DateOnly.FromDateTime(machine.Now.UtcDateTime) != machine.AsOf;
        return isOtherDay
            ? new(Health.Remark, subject, Same($"{day} (UTC{zone})"), new("世界时此刻是另一天：在别处（例如自动发布的机器上）生成，可能差一天开放。要一致，就写 --as-of。", "It is another day in UTC now: built elsewhere, as by a publishing host, a record may open a day apart. Give --as-of to be sure."))
            : new(Health.Good, subject, new($"{day}（UTC{zone}），开放与否按它判断", $"{day} (UTC{zone}); openness is judged by it"));
    }

    private static Wording Ready => new("可用", "ready");

    private static Wording Absent => new("没有", "absent");

    private static Wording Same(string text) => new(text, text);
}
