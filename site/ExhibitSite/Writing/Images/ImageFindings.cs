using ExhibitSite.Model.Diagnostics;
using ExhibitSite.Model.Images;

namespace ExhibitSite.Writing.Images;

/// <summary>What is said of pictures that could not be made. None of it stops the others.</summary>
internal static class ImageFindings
{
    private static readonly Rule Missing = new("EX6001", Severity.Warning,
        new("没有图像引擎", "No image engine"),
        new("没有找到图像引擎 libvips，{0} 幅图没有缩图、没有分块：能直接公开的按原件复制，其余的不公开。", "The image engine libvips was not found; {0} pictures have no smaller sizes and no tiles: what may go out as it is was copied, the rest is withheld."),
        new("在 site/web 里运行 npm ci，或用环境变量 EXHIBIT_LIBVIPS 指到 libvips 8.17.1 以上的库；本来就不想处理图像，加 --no-media。", "Run npm ci in site/web, or let the variable EXHIBIT_LIBVIPS name a libvips of 8.17.1 or newer; with --no-media pictures are copied on purpose."));

    private static readonly Rule Old = new("EX6002", Severity.Warning,
        new("图像引擎太旧", "Image engine too old"),
        new("找到的 libvips 是 {0}，旧于 {1}：它写出的 IIIF 图块有错。{2} 幅图没有处理。", "The libvips that was found is {0}, older than {1}: its IIIF tiles are wrong. {2} pictures were left as they are."),
        new("在 site/web 里运行 npm ci，用其中带的版本；或把 EXHIBIT_LIBVIPS 指到新版本。", "Run npm ci in site/web, which brings a newer one, or point EXHIBIT_LIBVIPS to one."));

    private static readonly Rule Damaged = new("EX6003", Severity.Warning,
        new("图像损坏", "Damaged picture"),
        new("图像“{0}”损坏或不完整，没有公开（{1}）。", "The picture “{0}” is damaged or cut off and was left out ({1})."),
        new("用图像软件打开核对，从原件重新导出。", "Open it in an image editor and export it again from its master."));

    private static readonly Rule UnknownForm = new("EX6004", Severity.Warning,
        new("不是能处理的图像", "No picture that can be made ready"),
        new("“{0}”不是 JPEG、PNG、WebP、TIFF 或 AVIF，没有公开。", "“{0}” is no JPEG, PNG, WebP, TIFF or AVIF and was left out."),
        new("用图像软件另存为 JPEG 或 TIFF；手机照片请在相机设置里选“兼容性最佳”。", "Save it as JPEG or TIFF; for phones choose “most compatible” in the camera's settings."));

    private static readonly Rule TooLarge = new("EX6005", Severity.Warning,
        new("图像过大", "Picture too large"),
        new("图像“{0}”有 {1} 像素，超过上限，没有公开。", "The picture “{0}” has {1} pixels, more than the limit, and was left out."),
        new("缩小或分成几幅（上限五亿像素）；渐进式 JPEG、隔行 PNG、WebP 和 AVIF 的上限是一亿五千万，可以另存为普通 JPEG 或 TIFF。", "Make it smaller or cut it (limit: 500 million pixels); progressive JPEG, interlaced PNG, WebP and AVIF: 150 million, so save it as plain JPEG or TIFF."));

    private static readonly Rule Turned = new("EX6006", Severity.Warning,
        new("要遮盖的图是躺着的", "Covered picture lies on its side"),
        new("图像“{0}”要转正才能看，cover 的数字不知从哪个角算起，没有公开。", "The picture “{0}” must be turned to be seen, so nobody knows from which corner its cover is counted; it was left out."),
        new("在图像软件里转正、另存，再按转正后的像素写 cover。", "Turn it in an image editor, save it, and count the cover in the pixels of the turned one."));

    /// <summary>What is said when there is no engine that can be used.</summary>
    /// <param name="found">The version of one that is too old; null when there is none.</param>
    /// <param name="pictures">How many pictures wait for one.</param>
    public static Diagnostic NoEngine(Version? found, int pictures) =>
        found is null ? Missing.At(SourceSpan.None, $"{pictures}") : Old.At(SourceSpan.None, $"{found}", $"{VipsLibrary.Oldest}", $"{pictures}");

    /// <summary>What is said of a picture.</summary>
    public static Diagnostic Of(ImageRequest request, ImageFault fault) => fault.Kind switch
    {
        ImageFaultKind.UnknownForm => UnknownForm.At(request.Span, request.Path),
        ImageFaultKind.TooLarge or ImageFaultKind.TooLargeToHold => TooLarge.At(request.Span, request.Path, fault.Detail),
        ImageFaultKind.TurnedAndCovered => Turned.At(request.Span, request.Path),
        _ => Damaged.At(request.Span, request.Path, fault.Detail),
    };
}
