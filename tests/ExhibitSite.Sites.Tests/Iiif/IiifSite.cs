using System.Text;
using ExhibitSite.Pipeline;
using ExhibitSite.Reading.Files;
using ExhibitSite.Tests.Imaging;
using static ExhibitSite.Sites.Tests.Behaviour.Sentences;

namespace ExhibitSite.Sites.Tests.Iiif;

/// <summary>A small archive with a book of which leaves are missing, a recording with captions, and things that must stay in.</summary>
internal static class IiifSite
{
    private const string Settings = "-- site.yml --\ntitle: 试验馆\ntitle.en: Test Archive\nlanguages: [zh-Hans, en]\nbase-url: https://archive.example/\ninstitution: { name: 某档案馆, name.en: Some Archives, code: \"140522\" }\niiif-viewers: [{ name: 甲看图, url: \"https://viewer.example/?lang=zh\" }]\n";

    private const string Book =
        """
        title: 乡约一册
        code: X001-WS·1938·Y-0001
        early-opening: 文化类
        open: 开放
        rights: https://creativecommons.org/publicdomain/mark/1.0/
        review: { by: 组, on: 2026-03-02, basis: 满期, batch: "1" }
        title.en: A Village Covenant
        summary: <一册>，存三叶，缺二叶。
        summary.en: Three leaves of five.
        title-supplied: 是
        date: 1938-07-06
        parent: f1
        creator: [李某]
        language: [lzh]
        binding: 册页
        leaf-order: 右起
        cataloguer-date: "2026-05-01"
        media:
          - { file: media/juan/1a.jpg, alt: 卷首, label: 叶一, part: 序, part.en: Preface, kind: 原件 }
          - { file: media/juan/3a.jpg, alt: 正文首叶, label: 叶三, part: 正文, lost-before: [叶二], start: 是 }
          - { file: media/juan/closed.jpg, alt: 密不可见, label: 叶四, open: 控制 }
          - { file: media/juan/5a.jpg, alt: 末叶, rights: "https://creativecommons.org/licenses/by/4.0/deed.zh", maker: 王某, lost-after: [叶六], cover: [0, 0, 500, 500], lines: [{ at: [1800, 200, 90, 2600], text: 末叶第一行 }, { at: [400, 400, 90, 900], text: 遮住的一行 }] }
          - { file: media/juan/1a.jpg, alt: 卷首又见 }

        """;

    /// <summary>The texts of the site.</summary>
    public static string Texts { get; } = Settings
        + Record("fonds/f1", "title: 甲全宗\ntitle.en: Fonds One\nlevel: fonds\ncode: X001\narchive-code: \"140522\"\ndate: 1938\ncreator: [李某]\ncustody: 馆藏")
        + Record("exhibitions/e/index", "title: 展\ntitle.en: Show") + Record("exhibitions/e/01-a", "title: 节", "见[[item:juan]]。")
        + Record("topics/t", "title: 专题\nitems: [luyin]")
        + Record("items/juan", Book, "按语。\n\n[[page:叶一]]上卷第一行\n\n第二行〔小字〕\n\n[[page:叶三]]上卷第三叶")
        + Item("luyin", "date: 1938\nmedia:\n  - { file: media/talk.wav, alt: 访谈, alt.en: Interview, captions: [media/talk.zh.vtt, { file: media/talk-en.srt, language: en }], poster: media/poster.jpg }")
        + Item("bu", "media: [{ file: media/closed.wav, alt: 不公开的录音, open: 控制, captions: media/closed.vtt }]")
        + Item("wu");

    /// <summary>The files of the site.</summary>
    public static SourceTree Tree(string texts) => new(
    [
        .. SiteText.Parse(texts).Select(t => Of(t.Key, Encoding.UTF8.GetBytes(t.Value))),
        .. new[] { "juan/1a.jpg", "juan/3a.jpg", "juan/closed.jpg", "juan/5a.jpg", "poster.jpg" }.Select(name => Of("media/" + name, Jpeg(name))),
        Of("media/talk.wav", Sounds.Wave(12)), Of("media/closed.wav", Sounds.Wave(3)),
        Of("media/talk.zh.vtt", Encoding.UTF8.GetBytes(Captions)),
        Of("media/talk-en.srt", Encoding.UTF8.GetBytes("1\n00:00:00,500 --> 00:00:03,000\nWhere were you <i>born</i>?\n\n2\n00:00:03,200 --> 00:00:06,000\nIn the village.\n")),
        Of("media/closed.vtt", Encoding.UTF8.GetBytes("WEBVTT\n\n00:00.000 --> 00:02.000\n闭门所说的话\n")),
    ]);

    /// <summary>The captions of the recording, with a remark of the one who made them.</summary>
    public const string Captions = "WEBVTT 初稿\n\nNOTE 老王听了三遍\n\n00:00.500 --> 00:03.000\n<v 问>您生在哪里？\n\n00:03.200 --> 00:06.000\n<v 答>生在本村。\n";

    /// <summary>The site as built with pictures of 2000 by 3000 pixels.</summary>
    public static BuiltSite Built { get; } = Build(Texts);

    /// <summary>Another text with the same files.</summary>
    public static BuiltSite Build(string texts) => BuiltSite.Of(Tree(texts), new BuildOptions(BuiltSite.UsualDay) { Images = new FakeImages() });

    private static SourceFile Of(string path, byte[] bytes) => new(path, bytes.Length, () => new MemoryStream(bytes, writable: false));

    // The head of a JPEG of 2000 by 3000 pixels; nobody decodes it.
    private static byte[] Jpeg(string name) => [0xFF, 0xD8, 0xFF, 0xC0, 0, 11, 8, 0x0B, 0xB8, 0x07, 0xD0, 1, 1, 0x11, 0, 0xFF, 0xD9, .. Encoding.UTF8.GetBytes(name)];
}
