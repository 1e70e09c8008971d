namespace ExhibitSite.Testing;

/// <summary>A small archive in a folder, and what curators do to it from one save to the next: the same edits for the same seed, on every machine.</summary>
/// <param name="folder">The input folder; made by <see cref="Begin"/>.</param>
/// <param name="seed">Which edits.</param>
public sealed class RandomEdits(string folder, int seed)
{
    // One red pixel, and one blue: pictures without a camera's notes.
    private static readonly string[] Pictures =
    [
        "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAIAAACQd1PeAAAADElEQVR4nGP4z8AAAAMBAQDJ/pLvAAAAAElFTkSuQmCC",
        "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAIAAACQd1PeAAAADElEQVR4nGNgYPgPAAEDAQAIicLsAAAAAElFTkSuQmCC",
    ];

    private const string Open = "open: 开放\nrights: https://creativecommons.org/publicdomain/mark/1.0/\nreview: { by: 开放审核组, on: 2026-03-02, basis: 满二十五年, batch: 2026-1 }\n";

    private readonly Random _random = new(seed);
    private int _next = 100;

    /// <summary>Writes the archive.</summary>
    public void Begin()
    {
        Write("site.yml", "title: 试验站\ntitle.en: Test site\nlanguages: [zh-Hans, en]\nbase-url: https://example.org/\n");
        Write("fonds/f1.md", $"---\ntitle: 县署档案\nlevel: fonds\ncode: X001\ndate: 1700/1750\ncreator: [县署]\nextent: 若干\nretention: 永久\n{Open}---\n全宗说明。\n");
        Write("fonds/f1-v1.md", $"---\ntitle: 钱粮卷\nlevel: file\nparent: f1\ncode: X001-WS·1700·Y-0001\ndate: 1700/1750\ncreator: [县署]\nextent: 若干\nretention: 永久\n{Open}---\n");
        for (var i = 1; i <= 8; i++) Write($"items/{(i % 2 == 0 ? "a" : "b")}/item-{i}.md", Item(i));
        for (var i = 1; i <= 3; i++) Write($"agents/person-{i}.md", $"---\ntitle: 王{"甲乙丙"[i - 1]}\ntype: person\nsummary: 知县之一。\n---\n生平。\n");
        Write("places/town.md", "---\ntitle: 润城镇\nsummary: 沁河边的镇。\ntype: 镇\nlat: 35.4\nlon: 112.5\ndatum: WGS84\n---\n");
        Write("subjects/coins.md", "---\ntitle: 钱法\nsummary: 铸钱之事。\n---\n");
        Write("terms/katu.md", "---\ntitle: 勘合\nsummary: 核对文书用的半印。\n---\n");
        Write("sources/gazetteer.md", "---\ntitle: 县志\ntype: M\n---\n");
        Write("events/all.csv", "id,title,date,summary,certainty,evidence\nflood,大水,1711,河水漫溢。,确,source:gazetteer 卷一\nexam,县试,1712-03,应试者众。,确,source:gazetteer 卷二\n");
        File.WriteAllBytes(PathOf("media/one.png"), Convert.FromBase64String(Pictures[0]));
        Write("media/plan.svg", Drawing("街"));
    }

    /// <summary>Does one thing to the archive.</summary>
    /// <returns>The files that were written, moved or removed.</returns>
    public IReadOnlyList<string> Next()
    {
        var item = Some("items", "*.md");
        return _random.Next(33) switch
        {
            0 or 1 => Change(item, text => text.Replace("\ntitle: ", $"\ntitle: 又{Number()}", StringComparison.Ordinal)),
            2 or 3 => Change(item, text => text + $"\n补记{Number()}。\n"),
            4 => Add(),
            5 => Remove(item),
            6 => Move(item, $"items/{(_random.Next(2) == 0 ? "a" : "c")}/renamed-{Number()}.md"),
            7 => Change(item, text => text.Contains("open: 开放", StringComparison.Ordinal) ? text.Replace("open: 开放", "open: 控制", StringComparison.Ordinal) : text.Replace("open: 控制", "open: 开放", StringComparison.Ordinal)),
            8 => Change(item, text => text.Replace("\n---\n", $"\nopen-from: 20{_random.Next(10, 60)}-01-01\n---\n", StringComparison.Ordinal)),
            9 => Change("terms/katu.md", text => text.Replace("半印", $"半印{Number()}", StringComparison.Ordinal)),
            10 => Change("site.yml", text => _random.Next(2) == 0 ? text.Replace("\ntitle.en", $"{Number()}\ntitle.en", StringComparison.Ordinal) : text.Replace("[zh-Hans, en]", _random.Next(2) == 0 ? "[zh-Hans, zh-Hant]" : "[zh-Hans]", StringComparison.Ordinal)),
            11 => Change("events/all.csv", text => _random.Next(2) == 0 ? text + $"event-{Number()},会勘,17{_random.Next(10, 50)},众人画押。\n" : text.Replace("大水", "大水又至", StringComparison.Ordinal)),
            12 => Change(item, text => text.Replace("\n---\n", $"\nprivate-note: 库房{Number()}号柜\n---\n", StringComparison.Ordinal)),
            13 => Picture(),
            14 => Defaults(),
            15 => Change(item, text => text.Replace("\n---\n", $"\nunknown-{Number()}: 写错的字段\n---\n", StringComparison.Ordinal)),
            16 => Mend(),
            17 => Remove(Some("agents", "*.md")),
            19 => Change(item, text => Set(text, "parent", _random.Next(2) == 0 ? "f1" : "f1-v1")),
            20 => Change(item, text => Set(text, "weight", $"{_random.Next(-3, 4)}")),
            21 => Change(item, text => Set(text, "aliases", $"[old/{_random.Next(1, 9)}/]")),
            22 => Change(item, text => Set(text, "code", $"X001-WS·1700·Y-0001-{Number():0000}")),
            23 => Change(item, text => Set(text, "date", $"17{_random.Next(10, 50)}")),
            24 => Change(item, text => Set(text, "events", _random.Next(2) == 0 ? "[flood]" : "[exam, flood]")),
            25 => Change(item, text => Set(text, "related", $"[item:item-{_random.Next(1, 9)}]")),
            26 => Change(item, text => Set(text, "title.en", $"Report {Number()}")),
            27 => Change("fonds/f1-v1.md", text => _random.Next(3) switch { 0 => text + $"\n## {Heading()}\n", 1 => Without(text, "## "), _ => Set(text, "title", $"钱粮卷{Number()}") }),
            28 => Change("fonds/f1.md", Fonds),
            29 => Person(),
            30 => Change("media/plan.svg", text => text.Contains("电话", StringComparison.Ordinal) ? Drawing($"巷{Number()}") : Drawing("电话 13900139000")),
            31 => Change(item, text => text + $"\n参见 [[fonds:f1-v1#{Heading()}]]。\n"),
            18 => Change(item, text => text + $"\n联系人电话 1380013{_random.Next(1000, 9999)}。\n"),
            _ => Change(item, text => text.Replace("people: [person-1]", $"people: [person-{_random.Next(1, 4)}]", StringComparison.Ordinal)),
        };
    }

    private IReadOnlyList<string> Add()
    {
        var path = $"items/a/item-{Number()}.md";
        Write(path, Item(_next));
        return [path];
    }

    private IReadOnlyList<string> Remove(string path)
    {
        // An archive of nothing is no test.
        if (Directory.GetFiles(PathOf(path[..path.IndexOf('/', StringComparison.Ordinal)]), "*.md", SearchOption.AllDirectories).Length < 3) return [];
        File.Delete(PathOf(path));
        return [path];
    }

    private IReadOnlyList<string> Move(string path, string target)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(PathOf(target))!);
        File.Move(PathOf(path), PathOf(target));
        return [path, target];
    }

    private IReadOnlyList<string> Person()
    {
        var path = Some("agents", "*.md");
        return _random.Next(3) switch
        {
            0 => Change(path, text => Set(text, "type", _random.Next(2) == 0 ? "body" : "person")),
            1 => Change(path, text => Set(text, "title", $"王{Number()}")),
            _ => Change(path, text => Set(text, "relations", $"[{{ agent: person-{_random.Next(1, 4)}, role: 友, evidence: [source:gazetteer 卷一] }}]")),
        };
    }

    /// <summary>A field of a record with another value, whether it was there or not.</summary>
    private static string Set(string text, string field, string value) =>
        Without(text, field + ":").Replace("\n---\n", $"\n{field}: {value}\n---\n", StringComparison.Ordinal);

    private static string Without(string text, string beginning) => string.Join('\n', text.Split('\n').Where(line => !line.StartsWith(beginning, StringComparison.Ordinal)));

    private string Heading() => _random.Next(2) == 0 ? "目录" : "案由";

    // Another number, which its units do not have; or, for a while, below its own file.
    private string Fonds(string text) => text switch
    {
        _ when text.Contains("parent:", StringComparison.Ordinal) => Without(text, "parent:"),
        _ when _random.Next(3) == 0 => Set(text, "parent", "f1-v1"),
        _ when text.Contains("X001", StringComparison.Ordinal) => text.Replace("X001", "X002", StringComparison.Ordinal),
        _ => text.Replace("X002", "X001", StringComparison.Ordinal),
    };

    private static string Drawing(string words) =>
        $"<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"40\" height=\"20\" viewBox=\"0 0 40 20\"><rect width=\"40\" height=\"20\"/><text x=\"1\" y=\"9\">{words}</text></svg>\n";

    private IReadOnlyList<string> Picture()
    {
        var path = _random.Next(2) == 0 ? "media/one.png" : "media/two.png";
        if (File.Exists(PathOf(path)) && _random.Next(3) == 0) File.Delete(PathOf(path));
        else File.WriteAllBytes(PathOf(path), Convert.FromBase64String(Pictures[_random.Next(2)]));
        return [path];
    }

    private IReadOnlyList<string> Defaults()
    {
        const string path = "items/_defaults.yml";
        if (File.Exists(PathOf(path)) && _random.Next(2) == 0) File.Delete(PathOf(path));
        else Write(path, _random.Next(3) switch { 0 => "language: [zh]\n", 1 => "doc-type: 札\n", _ => "note: 馆藏复制件\n" });
        return [path];
    }

    /// <summary>Takes what does not belong there out of every item, and brings everybody back.</summary>
    private List<string> Mend()
    {
        var mended = new List<string>();
        foreach (var file in Directory.GetFiles(PathOf("items"), "*.md", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
        {
            var text = File.ReadAllText(file);
            var without = Without(Without(text, "unknown-"), "联系人");
            if (without == text) continue;
            File.WriteAllText(file, without);
            mended.Add(Path.GetRelativePath(folder, file).Replace('\\', '/'));
        }
        for (var i = 1; i <= 3; i++)
        {
            if (File.Exists(PathOf($"agents/person-{i}.md"))) continue;
            Write($"agents/person-{i}.md", $"---\ntitle: 王{"甲乙丙"[i - 1]}\ntype: person\nsummary: 知县之一。\n---\n");
            mended.Add($"agents/person-{i}.md");
        }
        if (!File.Exists(PathOf("media/one.png")))
        {
            File.WriteAllBytes(PathOf("media/one.png"), Convert.FromBase64String(Pictures[0]));
            mended.Add("media/one.png");
        }
        return mended;
    }

    private IReadOnlyList<string> Change(string path, Func<string, string> change)
    {
        Write(path, change(File.ReadAllText(PathOf(path))));
        return [path];
    }

    private static string Item(int number) =>
        $"---\ntitle: 呈文之{number}\ncode: X001-WS·1700·Y-0001-{number:0000}\nparent: f1-v1\ndate: 17{10 + (number % 40)}\ncreator: [\"agent:person-{1 + (number % 3)}\"]\nextent: 1页\nretention: 永久\npeople: [person-1]\nplaces: [town]\nsubjects: [coins]\n" +
        $"{(number % 4) switch { 0 => "media: [{ file: media/one.png, alt: 一页 }]\n", 1 => "media: [{ file: media/plan.svg, alt: 一图 }]\n", _ => "" }}{Open}---\n第{number}件正文，见 [[agent:person-2]]。\n";

    private string Some(string area, string pattern)
    {
        var files = Directory.GetFiles(PathOf(area), pattern, SearchOption.AllDirectories).Order(StringComparer.Ordinal).ToArray();
        return Path.GetRelativePath(folder, files[_random.Next(files.Length)]).Replace('\\', '/');
    }

    private int Number() => ++_next;

    private void Write(string path, string text)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(PathOf(path))!);
        File.WriteAllText(PathOf(path), text);
    }

    private string PathOf(string path)
    {
        var full = Path.Combine(folder, path);
        if (path.StartsWith("media/", StringComparison.Ordinal)) Directory.CreateDirectory(Path.GetDirectoryName(full)!);
        return full;
    }
}
