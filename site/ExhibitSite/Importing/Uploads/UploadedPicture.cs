using ExhibitSite.Model.Diagnostics;
using ExhibitSite.Model.Images;
using ExhibitSite.Model.Paths;
using ExhibitSite.Model.Text;
using ExhibitSite.Reading.Images;

namespace ExhibitSite.Importing.Uploads;

/// <summary>A picture that a person wants to put into <c>media/</c>: what it is by its content, not by its name.</summary>
/// <param name="Extension">Of its form, with the point.</param>
/// <param name="Size">In pixels as stored; null when its head does not say.</param>
public sealed record UploadedPicture(string Extension, ImageDimensions? Size)
{
    /// <summary>The most bytes that are taken.</summary>
    public const long MostBytes = 1_000_000_000;

    private const long MostPixels = 500_000_000;
    private const string Unnamed = "picture";

    private static readonly Rule NoPicture = new("EX8063", Severity.Error,
        new("不是能用的图像", "Not a usable picture"),
        new("“{0}”的内容不是 JPEG、PNG、WebP、GIF、TIFF 或 AVIF 图像。", "The content of “{0}” is no JPEG, PNG, WebP, GIF, TIFF or AVIF picture."),
        new("用图像软件另存为 JPEG、PNG 或 TIFF；录音、录像、PDF 和 SVG 请直接放进 media 文件夹。", "Save it as JPEG, PNG or TIFF in an image editor; put recordings, PDF and SVG into the folder media yourself."));

    private static readonly Rule TooManyPixels = new("EX8064", Severity.Error,
        new("图像太大", "Picture too large"),
        new("“{0}”有 {1} 像素，超过上限 5 亿像素。", "“{0}” has {1} pixels; the limit is 500 million."),
        new("缩小一些，或分成几张。", "Make it smaller, or cut it into several."));

    private static readonly Rule TooManyBytes = new("EX8065", Severity.Error,
        new("文件太大", "File too large"),
        new("“{0}”超过上限 1 GB。", "“{0}” is larger than the limit of 1 GB."),
        new("压缩一些，或自己放进 media 文件夹。", "Compress it, or put it into the folder media yourself."));

    private static readonly Rule HasPlace = new("EX8066", Severity.Warning,
        new("图像里写着拍摄地点", "Picture says where it was taken"),
        new("“{0}”的元数据里有拍摄地点（GPS）。", "The metadata of “{0}” say where it was taken (GPS)."),
        new("公开的网站里不会有：建站时会去掉。母片里仍有，转交母片时请留意。", "The public site will not: a build leaves it out. The master keeps it; mind that when you pass it on."));

    private static readonly Rule HasMetadata = new("EX8067", Severity.Note,
        new("图像里有元数据", "Picture with metadata"),
        new("“{0}”带有元数据（器材、软件、时间、评注等）。", "“{0}” carries metadata (camera, software, time, comments)."),
        new("不用做什么：建站时会去掉，母片不动。", "Nothing to do: a build leaves them out and does not touch the master."));

    private static readonly Rule OtherName = new("EX8068", Severity.Note,
        new("换了文件名", "Put under another name"),
        new("“{0}”已存为“{1}”：文件名只用小写字母、数字和连字符，也不覆盖已有的文件。", "“{0}” was stored as “{1}”: names are lower-case letters, digits and hyphens, and no file is overwritten."),
        new("不用做什么。", "Nothing to do."));

    /// <summary>Looks at a file; null with an error reported (EX8063 to EX8065) when it is not taken.</summary>
    /// <param name="name">As the person's own computer calls it.</param>
    /// <param name="bytes">How long it is.</param>
    /// <param name="open">Opens it.</param>
    /// <param name="findings">Takes what the person should know.</param>
    public static UploadedPicture? Look(string name, long bytes, Func<Stream> open, Findings findings)
    {
        if (bytes > MostBytes) return Refuse(TooManyBytes);
        var head = PictureHead.Read(open);
        if (head is null) return Refuse(NoPicture);
        var size = ImageSize.Read(open) is { } known ? new ImageDimensions(known.Width, known.Height) : head.Size;
        if (size is null) return Refuse(NoPicture);
        if (size.Value.Pixels > MostPixels) return Refuse(TooManyPixels, $"{size.Value.Width} × {size.Value.Height}");
        if (head.Said == BesidePixels.Place) findings.Report(HasPlace, SourceSpan.None, name);
        else if (head.Said == BesidePixels.Metadata) findings.Report(HasMetadata, SourceSpan.None, name);
        return new UploadedPicture(head.Extension, size);

        UploadedPicture? Refuse(Rule rule, string found = "")
        {
            findings.Report(rule, SourceSpan.None, name, found);
            return null;
        }
    }

    /// <summary>Reports a file that is larger than is taken, before all of it has come.</summary>
    public static void RefuseSize(string name, Findings findings) => findings.Report(TooManyBytes, SourceSpan.None, name);

    /// <summary>A free path below <c>media/</c> for it: the name as an id, with a number when there is such a file. Reports when it is not the name it came with.</summary>
    /// <param name="name">As the person's own computer calls it.</param>
    /// <param name="record">The id of the record that it is for: the folder it gets.</param>
    /// <param name="isTaken">True for a path that is there.</param>
    /// <param name="findings">Takes the new name.</param>
    public string PathFor(string name, string record, Func<string, bool> isTaken, Findings findings)
    {
        var bare = Path.GetFileNameWithoutExtension(name.Replace('\\', '/').Split('/')[^1]);
        var stem = Slug.Nearest(bare) is { } plain && bare.All(char.IsAscii) ? plain : Slug.Nearest(string.Join('-', HanSort.Pinyin(bare))) ?? Unnamed;
        var folder = $"{Reading.Stage.MediaFolder}{string.Join('/', record.Split('/').Select(static part => Slug.IsId(part) ? part : Unnamed))}";
        var path = $"{folder}/{stem}{Extension}";
        for (var number = 2; isTaken(path); number++) path = $"{folder}/{stem}-{number}{Extension}";
        if (!path.EndsWith("/" + name, StringComparison.Ordinal)) findings.Report(OtherName, SourceSpan.None, name, path);
        return path;
    }
}
