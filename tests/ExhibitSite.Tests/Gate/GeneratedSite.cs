using System.Text;
using ExhibitSite.Reading.Files;

namespace ExhibitSite.Tests.GateTests;

/// <summary>
/// A site of every kind with every way to point to a record, made from a seed. What may be published depends on the seed alone;
/// what is withheld (closed records, private fields, covered words, metadata, closed files, decisions) depends on the variant, too.
/// Every withheld word starts with <see cref="Marker"/>.
/// </summary>
internal sealed class GeneratedSite
{
    /// <summary>Stands in every withheld word, id and file name; nowhere else.</summary>
    public const string Marker = "qzkanari";

    /// <summary>The same for what is written in Chinese.</summary>
    public const string HanMarker = "鼯鼱";

    private static readonly string[] Flags = ["open: 控制", "open: 未审核", "open: 延期开放\nopen-from: 2031-01-01", "open: 延期开放"];

    private readonly SortedDictionary<string, byte[]> _files = new(StringComparer.Ordinal);
    private readonly Random _public;
    private readonly Random _secret;
    private readonly int _items;
    private int _secrets;

    /// <summary>Makes the site.</summary>
    public GeneratedSite(int seed, int variant = 0)
    {
        (_public, _secret) = (new Random(seed), new Random((seed * 31) + variant));
        _items = _public.Next(4, 9);
        AddFrame();
        AddOpenRecords();
        AddBooksAndExhibitions();
        AddClosedRecords();
        AddLooseClosedRecords();
    }

    /// <summary>How many secrets were planted.</summary>
    public int Secrets => _secrets;

    /// <summary>Its files.</summary>
    public IEnumerable<SourceFile> Files => _files.Select(f => SourceTree.OfBytes(f.Key, f.Value));

    private string Secret()
    {
        _secrets++;
        return $"{Marker}{_secret.Next(1_000_000)}{HanMarker}";
    }

    private string Word() => "公" + (char)('一' + _public.Next(2000)) + (char)('一' + _public.Next(2000));

    // Private in an open record, covered in an open text.
    private string Private() => $"private-note: 私{Secret()}\nstorage: 库{Secret()}\n";

    private string Covered() => $"盖[[遮盖:{Secret()}]]住";

    private string Flag() => Flags[_secret.Next(Flags.Length)] + "\n";

    private void Add(string path, string text) => _files[path] = Encoding.UTF8.GetBytes(text);

    private void Record(string path, string fields, string body = "") => Add(path, $"---\n{fields}---\n{body}\n");

    private void AddFrame()
    {
        Add("site.yml", "title: 站\nbase-url: https://example.org/\ninstitution: { name: 馆, id: main }\nhome:\n" +
            $"  lead: x\n  exhibitions: [x, closed-{Marker}]\n  items: [i0, closed-{Marker}]\n  topics: [t, closed-{Marker}]\n  compilations: [c, closed-{Marker}]\n");
        Add("decisions.yml", $"decisions:\n  - record: item:closed-{Marker}\n    rule: EX4004\n    reason: {Secret()}\n    by: {Secret()}\n    on: 2026-03-02\n");
        Record("institutions/main.md", $"title: 馆{Word()}\nplace: closed-{Marker}\n{Private()}", Word());
        for (var i = 0; i < 3; i++) Record($"sources/s{i}.md", $"title: 书{Word()}\ntype: M\n{Private()}");
        _files["media/open.png"] = Pictures.Png(Secret());
        _files["media/open.jpg"] = Pictures.Jpeg(Secret());
        _files["media/open.svg"] = Pictures.Svg(Secret(), Word());
        _files["media/words.vtt"] = Encoding.UTF8.GetBytes($"WEBVTT\n\n00:00.000 --> 00:01.000\n{Word()}[[遮盖:{Secret()}]]\n");
        _files["media/covered.png"] = Pictures.Png(pixels: Secret()[..(Marker.Length + 4)].PadRight(64, 'z'));
        _files[$"media/{Marker}-entry.png"] = Pictures.Png(Secret());
    }

    private void AddOpenRecords()
    {
        for (var i = 0; i < 3; i++)
        {
            Record($"places/p{i}.md", $"title: 地{Word()}\ntype: 村\nlat: 35.{_public.Next(10, 99)}\nlon: 112.{_public.Next(10, 99)}\ndatum: WGS84\nrelated: [place:closed-{Marker}]\n{Private()}", $"见[[place:closed-{Marker}]]。");
            Record($"agents/a{i}.md", $"title: 人{Word()}\ntype: person\nborn: 18{_public.Next(10, 90)}\nborn-place: closed-{Marker}\nrelations: [{{ agent: closed-{Marker}, role: 父 }}]\n" +
                $"offices: [{{ title: 官, evidence: source:closed-{Marker} 页}}]\nevidence: [source:closed-{Marker} 一, source:s0 二]\ncertainty: 单\n{Private()}");
            Record($"events/e{i}.md", $"title: 事{Word()}\ndate: 19{_public.Next(10, 40)}\ncertainty: 异\nevidence: [source:closed-{Marker} 叶, source:s1 叶]\npeople: [a0, closed-{Marker}]\nplaces: [p0, closed-{Marker}]\n" +
                $"date-values:\n  - {{ date: 1911, source: source:closed-{Marker} 一 }}\n  - {{ date: 1912, source: source:s2 一 }}\n{Private()}");
            Record($"subjects/b{i}.md", $"title: 题{Word()}\n{Private()}");
        }
        Record("fonds/f.md", $"title: 宗{Word()}\nlevel: fonds\ncode: X001\ncreator: [agent:closed-{Marker}, agent:a0]\n{Private()}");
        Record("fonds/u.md", $"title: 卷{Word()}\nlevel: file\nparent: f\ncode: X001-WS·1938·Y-1\n{GateRun.OpenFields}{Private()}");
        for (var i = 0; i < _items; i++)
            Record($"items/i{i}.md",
                $"title: 件{Word()}{Covered()}\ncode: X001-WS·1938·Y-1-{i:0000}\nparent: u\n{GateRun.OpenFields}creator: [agent:closed-{Marker}]\npeople: [a{i % 3}, closed-{Marker}]\nplaces: [p{i % 3}, closed-{Marker}]\n" +
                $"events: [e{i % 3}, closed-{Marker}]\nsubjects: [b{i % 3}, closed-{Marker}]\nrelated: [item:closed-{Marker}, item:i0]\nevidence: [item:closed-{Marker} 二]\nnote: 注{Word()}{Covered()}\n" +
                $"media:\n  - {{ file: media/open.png, alt: 图 }}\n  - {{ file: media/covered.png, alt: 图, cover: [0, 0, 8, 8] }}\n  - {{ file: media/open.jpg, alt: 照片 }}\n  - {{ file: media/words.vtt, alt: 字幕 }}\n" +
                $"  - {{ file: media/{Marker}-entry.png, alt: {Secret()}, caption: {Secret()}, maker: {Secret()}, open: 控制 }}\n{Private()}",
                Prose());
    }

    // Every way in which a text points to a record that is closed.
    private string Prose() =>
        $"{Word()}{Covered()}见[[item:closed-{Marker}]]和[[agent:closed-{Marker}|那位先生]]，又[[section:closed-{Marker}/one]] {{单: item:closed-{Marker} 三；source:s0 四}}。\n\n" +
        $"![图](media/open.svg) ![密](media/{Marker}-entry.png)\n\n" +
        $":::figure\nitem: closed-{Marker}\n:::\n\n:::figure\nfile: media/{Marker}-entry.png\nalt: {Secret()}\ncaption: {Secret()}\n:::\n\n:::item\nid: closed-{Marker}\nnote: {Word()}\n:::\n\n" +
        $":::gallery\nitems: [closed-{Marker}, i0]\nfiles: [media/{Marker}-entry.png, media/open.svg]\n:::\n\n:::timeline\nevents: [e0, closed-{Marker}]\n:::\n\n:::timeline\nagent: a0\n:::\n\n" +
        $":::map\nplaces: [p0, closed-{Marker}]\n:::\n\n:::items\npeople: [a0]\n:::\n\n:::items\nparent: closed-{Marker}\n:::\n\n:::quote\nitem: closed-{Marker}\n\n{Word()}\n:::\n";

    private void AddBooksAndExhibitions()
    {
        Record("exhibitions/x/index.md", $"title: 展{Word()}\n{Private()}", Prose());
        for (var i = 0; i < 3; i++) Record($"exhibitions/x/0{i}-sec{i}.md", $"title: 节{Word()}\nitems: [i0, closed-{Marker}]\nevents: [e0, closed-{Marker}]\n{Private()}", Prose());
        Record($"exhibitions/x/03-{Marker}.md", $"title: 节{Secret()}\n{Flag()}", Secret());
        Record("compilations/c/index.md", $"title: 编{Word()}\n{Private()}");
        for (var i = 0; i < 3; i++) Record($"compilations/c/0{i}-piece{i}.md", $"title: 篇{Word()}\nsource-item: closed-{Marker}\npeople: [closed-{Marker}, a1]\n{Private()}", $"[[page:1a]]{Word()}{Covered()}");
        Record($"compilations/c/01a-{Marker}.md", $"title: 篇{Secret()}\n{Flag()}", $"[[page:1a]]{Secret()}");
        Record("topics/t.md", $"title: 专{Word()}\nitems: [i0, closed-{Marker}]\npeople: [a0, closed-{Marker}]\nevents: [e0, closed-{Marker}]\nexhibitions: [x, closed-{Marker}]\ncompilations: [c, closed-{Marker}]\n{Private()}", Prose());
        Record("guides/g.md", $"title: 指{Word()}\n{Private()}", Prose());
        Record("notices/n.md", $"title: 告{Word()}\ndate: 2026-03-0{_public.Next(1, 9)}\n{Private()}", Prose());
        Record("pages/about.md", $"title: 关{Word()}\n{Private()}", Prose());
    }

    private void AddClosedRecords()
    {
        var id = $"closed-{Marker}";
        void Closed(string path, string fields, bool mentions = true) =>
            Record(path, $"title: 密{Secret()}\nsummary: {Secret()}\naliases: [old/{Secret()}/]\nweight: {_secret.Next(-9, 9)}\n{Flag()}{Private()}{fields}",
                $"{Secret()}" + (mentions ? $"见[[agent:a0]]、[[item:i0|{Secret()}]]、[[place:p0]]。" : "") + $"\n\n![{Secret()}](media/{Marker}-only.png)\n");
        Closed($"places/{id}.md", "type: 村\nlat: 35.4\nlon: 112.3\ndatum: WGS84\n");
        Closed($"agents/{id}.md", $"type: person\nborn: 1{_secret.Next(700, 900)}\nnames: [{{ name: {Secret()}, type: 字 }}]\n");
        Closed($"events/{id}.md", $"date: 1{_secret.Next(910, 940)}\ncertainty: 单\nevidence: source:s0 {Secret()}\npeople: [a0]\nplaces: [p0]\n");
        Closed($"subjects/{id}.md", $"names: [{Secret()}]\n");
        Closed($"sources/{id}.md", $"type: M\ncreator: {Secret()}\n", mentions: false);
        Closed($"fonds/{id}.md", $"level: file\nparent: f\ncode: X001-WS·1938·Y-{Secret()}\nscope: {Secret()}\n");
        Closed($"items/{id}.md", $"code: X001-WS·1938·Y-1-{Secret()}\nparent: u\ndate: 1{_secret.Next(910, 940)}\npeople: [a0]\nplaces: [p0]\nevents: [e0]\nsubjects: [b0]\nmedia:\n  - {{ file: media/{Marker}-only.png, alt: {Secret()}, caption: {Secret()} }}\n" +
            $"  - {{ file: media/{Marker}-only.pdf, alt: {Secret()} }}\n  - {{ file: media/{Marker}-only.vtt, alt: {Secret()} }}\n  - {{ file: media/{Marker}-only.mp3, alt: {Secret()} }}\n");
        _files[$"media/{Marker}-only.pdf"] = Pictures.Pdf($"BT ({Marker}) Tj ET", $"<< /Author ({Secret()}) >>");
        _files[$"media/{Marker}-only.vtt"] = Encoding.UTF8.GetBytes($"WEBVTT\n\n00:00.000 --> 00:01.000\n{Secret()}\n");
        _files[$"media/{Marker}-only.mp3"] = Pictures.Mp3(Marker);
        Record($"items/within-{Marker}.md", $"title: 卷内{Secret()}\ncode: X001-WS·1938·Y-2-1{Secret()}\nparent: {id}\n{GateRun.OpenFields}people: [a0]\n", Secret());
        Closed($"exhibitions/{id}/index.md", "");
        Record($"exhibitions/{id}/01-one.md", $"title: 密节{Secret()}\nitems: [i0]\n", Secret());
        Closed($"compilations/{id}/index.md", "");
        Record($"compilations/{id}/01-one.md", $"title: 密篇{Secret()}\nsource-item: i0\n", Secret());
        Closed($"topics/{id}.md", "items: [i0]\n");
        _files[$"media/{Marker}-only.png"] = Pictures.Png(Secret());
    }

    // As many and as they like: nobody points to them.
    private void AddLooseClosedRecords()
    {
        for (var i = _secret.Next(0, 6); i > 0; i--)
        {
            Record($"items/loose{i}-{Marker}.md", $"title: 散{Secret()}\ncode: X001-WS·1938·Y-1-9{i}{Secret()}\nparent: u\ndate: 193{i}\npeople: [a0, a1]\nsubjects: [b0]\nplaces: [p1]\nevents: [e1]\n{Flag()}", Secret());
            Record($"agents/loose{i}-{Marker}.md", $"title: 散人{Secret()}\ntype: person\nborn: 18{i}0\n{Flag()}", Secret());
            Record($"events/loose{i}-{Marker}.md", $"title: 散事{Secret()}\ndate: 192{i}\ncertainty: 疑\nevidence: source:s0 {Secret()}\npeople: [a0]\n{Flag()}");
            Record($"notices/loose{i}-{Marker}.md", $"title: 散告{Secret()}\ndate: 2026-0{i}-01\n{Flag()}", Secret());
        }
        var rows = string.Concat(Enumerable.Range(0, _secret.Next(1, 5)).Select(i => $"row{i}-{Marker},{Secret()},X001-WS·1938·Y-3-{i}{Secret()},1938,未审核,{Secret()}\n"));
        Add("items/rows.csv", "id,title,code,date,open,body\n" + rows);
    }
}
