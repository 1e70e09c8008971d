using ExhibitSite.Gate.PersonalData;
using ExhibitSite.Model.Diagnostics;

namespace ExhibitSite.Gate.Files;

/// <summary>A file of a form that we cannot look into stays in until somebody signs that they did.</summary>
internal sealed class NotLookedInto : IFileRule
{
    private static readonly Rule Rule = new("EX4012", Severity.Warning,
        new("文件无法检查", "File cannot be looked into"),
        new("“{0}”是本系统不会检查的格式，暂不公开。", "“{0}” is of a form that cannot be looked into; it is withheld."),
        new("换成 PNG、JPEG、WebP、SVG、PDF、MP3、MP4、VTT 或 CSV（手机的 HEIC 照片：相机设置里选“兼容性最佳”，或导出为 JPEG；JPEG 2000、相机原始格式：用图像软件另存为 TIFF）；已经人工看过的，在 decisions.yml 里签字。", "Use PNG, JPEG, WebP, SVG, PDF, MP3, MP4, VTT or CSV (HEIC from phones: choose “most compatible” in the camera's settings, or export as JPEG; JPEG 2000 and raw files: save as TIFF in an image editor); if somebody looked through it, sign for it in decisions.yml."));

    public IEnumerable<Objection> Judge(ShownFile file, GateContext context) =>
        !FileForms.IsCleaned(file.Form) && !(FileForms.IsDecoded(file.Form) && context.MakesPictures) ? [new Objection(GateLevel.Warn, WithholdingReason.UnsafeFile, Rule.At(file.Span, file.Named))] : [];
}

/// <summary>A picture with covered regions whose pixels we cannot change must not go out: the original would show them.</summary>
internal sealed class CannotBeCovered : IFileRule
{
    private static readonly Rule Rule = new("EX4013", Severity.Warning,
        new("遮不住的图", "Picture cannot be covered"),
        new("“{0}”有要遮盖的区域，却涂不掉，这个文件暂不公开。", "“{0}” has regions to cover that cannot be burned out; the file is withheld."),
        new("转存为 PNG（不要隔行），cover 的数字不变；有图像引擎时 JPEG、TIFF、WebP、AVIF 也行。", "Save it as PNG (not interlaced); the numbers of cover stay the same. With the image engine JPEG, TIFF, WebP and AVIF will do, too."));

    // Not a matter of opinion: no signature makes the pixels go away.
    public IEnumerable<Objection> Judge(ShownFile file, GateContext context) =>
        !file.Covered.IsEmpty && !(FileForms.IsDecoded(file.Form) && context.MakesPictures) && !BurnRegions.CanBurn(file)
            ? [new Objection(GateLevel.Withhold, WithholdingReason.UnsafeFile, Rule.At(file.Span, file.Named))]
            : [];
}

/// <summary>The text layer of a PDF, its properties and what is packed into it.</summary>
internal sealed class PdfContents : IFileRule
{
    private static readonly Rule Rule = new("EX4014", Severity.Warning,
        new("PDF 里有看不见的东西", "PDF with more than its pages"),
        new("“{0}”里有{1}，暂不公开。", "“{0}” holds {2}; it is withheld."),
        new("重新导出，去掉附件、密码和脚本；是“文档属性”或“拍摄信息”的，说明文件加了密、签了名或压缩过，程序抹不掉，用别的软件另存一份；已经人工看过的，在 decisions.yml 里签字。", "Export it again without attachments, password and scripts; properties and camera data are left only where the file is locked, signed or packed: save it from another program; if somebody looked through it, sign for it in decisions.yml."));

    public IEnumerable<Objection> Judge(ShownFile file, GateContext context)
    {
        if (file.Form != FileForm.Pdf) yield break;
        // What is taken out stands against nothing.
        var contents = PdfReading.Read(PdfBlanking.Of(file.Bytes));
        foreach (var hidden in contents.Hidden)
            yield return new Objection(GateLevel.Warn, WithholdingReason.UnsafeFile, Rule.At(file.Span, file.Named, hidden.Zh, hidden.En));
        var scan = context.Scan;
        foreach (var objection in contents.Texts.SelectMany(t => scan.Look(file.Named, Passage.Of("PDF", t, SourceSpan.OfFile(file.Path))))) yield return objection;
    }
}
